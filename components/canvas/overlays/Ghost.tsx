'use client';
import { kindEntry } from '../../../model/index.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { useCanvas } from '../canvas-state.ts';
import { tileLooks } from '../look.ts';

/** What is in the hand, under the pointer, with the reason where it may not be put down. */
export function Ghost() {
  const ghost = useCanvas((state) => state.ghost);
  const refused = useCanvas((state) => (state.inHand.length > 0 ? (state.dropHint?.refused ?? null) : null));
  const wireOrDrag = useCanvas((state) => state.ghost === null && state.dropHint?.refused);
  if (!ghost && !wireOrDrag) return null;
  if (!ghost) return null;
  const entry = ghost.kind === 'note' ? null : kindEntry(ghost.kind);
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-40"
      style={{ transform: `translate(${ghost.at.x + 12}px, ${ghost.at.y + 12}px)` }}
    >
      <div className="flex w-max items-center gap-2 rounded-node border border-accent bg-card/90 px-2 py-1.5 shadow-float">
        {entry ? (
          <span
            className={`flex size-7 items-center justify-center rounded-control ${tileLooks[entry.group]}`}
          >
            <Glyph path={entry.glyph} size={16} />
          </span>
        ) : null}
        <span className="font-semibold text-13 text-ink">{entry?.label ?? 'Note'}</span>
      </div>
      {refused ? (
        <p className="mt-1 max-w-72 rounded-control border border-blocked bg-card px-2 py-1 text-12 text-blocked">
          {refused}
        </p>
      ) : null}
    </div>
  );
}
