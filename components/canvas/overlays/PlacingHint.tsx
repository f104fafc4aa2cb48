'use client';
import { kindEntry } from '../../../model/index.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { Kbd } from '../../ui/Kbd.tsx';

/** What to do with the thing in the hand: without it a first press in the palette seems to do nothing. */
export function PlacingHint() {
  const placing = useSelection((state) => state.placing);
  const tool = useSelection((state) => state.tool);
  if (placing === null || tool !== 'place') return null;
  return (
    <p
      role="status"
      className="pointer-events-none absolute top-3 left-1/2 -translate-x-1/2 rounded-control border border-line bg-card px-3 py-1.5 text-13 text-ink shadow-float"
    >
      Click where the {placing === 'note' ? 'note' : kindEntry(placing).label} should stand. <Kbd>Esc</Kbd>{' '}
      puts it away.
    </p>
  );
}
