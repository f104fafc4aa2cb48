import { isEqual } from './equal.ts';

/** Says that a change cannot be carried over to a value that differs where it changes. */
export const differs: unique symbol = Symbol('differs');

/**
 * A change of one value, made to another variant's value: what the other one has beside it stays. Rows of a list are
 * found by what they are and not by their number; a single value is simply replaced.
 */
export function carryOver(before: unknown, after: unknown, own: unknown): unknown {
  if (isEqual(own, before) || isEqual(own, after)) return after;
  if (isEqual(before, after)) return own;
  if (Array.isArray(before) && Array.isArray(after))
    return Array.isArray(own) ? carryRows(before, after, own) : differs;
  if (isRecord(before) && isRecord(after) && isRecord(own)) {
    const keys = [...new Set([...Object.keys(own), ...Object.keys(after)])];
    const carried = keys.map((key) => [key, carryOver(before[key], after[key], own[key])] as const);
    if (carried.some(([, value]) => value === differs)) return differs;
    return Object.fromEntries(carried.filter(([, value]) => value !== undefined));
  }
  return after;
}

function carryRows(before: readonly unknown[], after: readonly unknown[], own: readonly unknown[]): unknown {
  const has = (rows: readonly unknown[], row: unknown) => rows.some((one) => isEqual(one, row));
  if (before.length !== after.length) {
    const gone = before.filter((row) => !has(after, row));
    const fresh = after.filter((row) => !has(before, row));
    return [...own.filter((row) => !has(gone, row)), ...fresh.filter((row) => !has(own, row))];
  }
  const changed = before.flatMap((row, index) =>
    isEqual(row, after[index]) ? [] : [[row, after[index]] as const],
  );
  // The same rows in another order: the other list has an order of its own.
  if (changed.every(([, row]) => has(before, row))) return differs;
  const next = [...own];
  for (const [old, row] of changed) {
    const at = placeOfRow(own, old, before.indexOf(old), before.length);
    const carried = at < 0 ? differs : carryOver(old, row, own[at]);
    if (carried === differs) return differs;
    next[at] = carried;
  }
  return next;
}

/** The row that is the same, else the one of the same name; rows without names are known by their number. */
function placeOfRow(own: readonly unknown[], row: unknown, index: number, length: number): number {
  const same = own.findIndex((one) => isEqual(one, row));
  if (same >= 0 || !isRecord(row)) return same;
  if (typeof row.name === 'string') return own.findIndex((one) => isRecord(one) && one.name === row.name);
  return own.length === length ? index : -1;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
