'use client';
import { find, type Resource } from '../../model/index.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { OneResource } from './OneResource.tsx';
import { SeveralResources } from './SeveralResources.tsx';

/** What is selected, and everything that can be set about it; nothing where nothing is. */
export function Inspector() {
  const selected = useSelection((state) => state.selected);
  const design = useDocument(shownDesign);
  const defaults = useDocument((state) => state.document.defaults);
  const isReadOnly = useDocument((state) => state.readOnly);
  const resources = selected
    .map((id) => find(design, id))
    .filter((one): one is Resource => one !== undefined);
  const [first] = resources;
  if (!first) return null;
  return (
    <div className="flex min-w-0 flex-col gap-4 p-4">
      {resources.length === 1 ? (
        <OneResource
          key={first.id}
          design={design}
          defaults={defaults}
          resource={first}
          isReadOnly={isReadOnly}
        />
      ) : (
        <SeveralResources resources={resources} defaultRegion={defaults.region} isReadOnly={isReadOnly} />
      )}
    </div>
  );
}
