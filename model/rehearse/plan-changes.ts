import type { Design } from '../document/design.ts';
import { groupChanges } from './group-changes.ts';
import { needsOf } from './order-needs.ts';
import type { PlannedChange } from './planned-change.ts';
import { sayChange } from './say-change.ts';
import { splitChanges } from './split-changes.ts';

/** The way from one variant to another as single changes; made in any order that keeps their needs, they end in the second. */
export function planChanges(a: Design, b: Design): readonly PlannedChange[] {
  const pieces = splitChanges(a, b);
  const needs = needsOf(pieces);
  const groups = groupChanges(pieces, needs, a, b);
  return pieces.map((piece) => ({
    id: piece.id,
    says: sayChange(piece, a, b),
    change: piece.change,
    // What is made at once needs nothing of itself.
    needs: [...(needs.get(piece.id) ?? [])].filter(
      (need) => groups.get(need) !== groups.get(piece.id) || isHalf(need, piece.id),
    ),
    group: groups.get(piece.id) ?? piece.id,
    phase: piece.phase,
  }));
}

/** A zone is there before it is linked and unlinked before it goes, at once or not. */
function isHalf(need: string, id: string): boolean {
  const [first, ...one] = need.split(' ');
  const [second, ...other] = id.split(' ');
  if (one.join(' ') !== other.join(' ')) return false;
  return (first === 'create' && second === 'link') || (first === 'unlink' && second === 'remove');
}
