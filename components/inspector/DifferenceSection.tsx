'use client';
import { useMemo } from 'react';
import { changedResources, type ResourceId, variantOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { otherVariant, useSplit } from '../../store/split-store.ts';
import { DifferenceSign } from '../canvas/split/DifferenceSign.tsx';
import { Section } from './Section.tsx';

/** How a thing differs from the variant beside it: which fields, in the words of the form. Nothing with one canvas. */
export function DifferenceSection({ id }: { readonly id: ResourceId }) {
  const document = useDocument((state) => state.document);
  const shown = useDocument((state) => state.variant);
  const panes = useSplit((state) => state.panes);
  const other = panes && otherVariant({ panes }, shown);
  const change = useMemo(() => {
    if (!panes) return undefined;
    const [left, right] = [variantOf(document, panes.left).design, variantOf(document, panes.right).design];
    return changedResources(left, right).find((one) => one.id === id);
  }, [document, panes, id]);
  if (other === null) return null;
  const { name } = variantOf(document, other);
  return (
    <Section title={`Beside ${name}`}>
      {change ? (
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-ink">
          <DifferenceSign how={change.how} />
          {change.how === 'changed' ? change.fields.join(', ') : `Not in ${name}`}
        </p>
      ) : (
        <p className="text-13 text-muted">The same there.</p>
      )}
    </Section>
  );
}
