'use client';
import { Pin } from 'lucide-react';
import { hasOwnPlace, type ResourceId } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { usePane } from '../pane.ts';

const words = 'Stands here in this variant alone';

/** The pin of a thing that was moved for the variant of this pane alone. */
export function OwnPlaceMark({ id }: { readonly id: ResourceId }) {
  const { variant } = usePane();
  const isOwn = useDocument(({ document }) => hasOwnPlace(document, variant, id));
  if (!isOwn) return null;
  return (
    <span
      title={words}
      data-own-place
      className="absolute -top-2 -left-2 flex size-4 items-center justify-center rounded-full border border-accent bg-card text-accent group-data-[detail=far]/canvas:hidden group-data-[detail=none]/canvas:hidden"
    >
      <Pin size={10} aria-hidden />
      <span className="sr-only">{words}</span>
    </span>
  );
}
