/** A tab on the screen, from its left to its right. */
export interface TabSpan {
  readonly id: string;
  readonly left: number;
  readonly right: number;
}

/** Where a tab that is dragged would come: its number in the new order, and the tab at whose side that is. */
export interface DropSpot {
  readonly index: number;
  readonly beside: string;
  readonly side: 'before' | 'after';
}

/** The place of a dragged tab when the pointer is there in the row; null where it stays. */
export function dropSpot(tabs: readonly TabSpan[], dragged: string, x: number): DropSpot | null {
  const others = tabs.filter(({ id }) => id !== dragged);
  const from = tabs.findIndex(({ id }) => id === dragged);
  const index = others.filter(({ left, right }) => x > (left + right) / 2).length;
  if (from < 0 || index === from) return null;
  const next = others[index];
  const last = others.at(-1);
  if (next) return { index, beside: next.id, side: 'before' };
  return last ? { index, beside: last.id, side: 'after' } : null;
}
