/** Everything from a first to a last number, both included. */
export type Range = readonly [first: number, last: number];

/** Ranges sorted, with those that overlap or touch made one, so that equal sets are equal values. */
export function mergedRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const previous = merged.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return merged;
}
