import { mergedRanges, type Range } from './ranges.ts';

/** A set of ports as sorted, disjoint inclusive ranges. */
export interface PortSet {
  readonly ranges: readonly Range[];
}

/** Reads `*`, `443`, `1000-2000` or a comma-separated list of these; null when malformed. */
export function parsePorts(text: string): PortSet | null {
  const ranges: Range[] = [];
  for (const part of text.split(',').map((piece) => piece.trim())) {
    if (part === '*') {
      ranges.push([0, 65535]);
      continue;
    }
    const match = /^(\d{1,5})(?:\s*-\s*(\d{1,5}))?$/.exec(part);
    const first = Number(match?.[1]);
    const last = match?.[2] === undefined ? first : Number(match[2]);
    if (!match || last > 65535 || first > last) return null;
    ranges.push([first, last]);
  }
  return { ranges: mergedRanges(ranges) };
}

/** Is the port in the set? */
export function hasPort(set: PortSet, port: number): boolean {
  return set.ranges.some(([first, last]) => first <= port && port <= last);
}

/** Is every port of the inner set in the outer one? */
export function coversPorts(outer: PortSet, inner: PortSet): boolean {
  return inner.ranges.every(([first, last]) =>
    outer.ranges.some(([from, to]) => from <= first && last <= to),
  );
}

/** Prints the way it is written in Azure: `*`, `443`, `1000-2000`, joined by commas. */
export function printPorts(set: PortSet): string {
  return set.ranges
    .map(([first, last]) =>
      first === 0 && last === 65535 ? '*' : first === last ? `${first}` : `${first}-${last}`,
    )
    .join(',');
}
