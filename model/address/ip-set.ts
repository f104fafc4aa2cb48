import { type Ip, toIp } from './ip.ts';
import { lastIp, type Prefix } from './prefix.ts';
import { mergedRanges, type Range } from './ranges.ts';

/** A set of addresses: sorted, disjoint, non-touching inclusive ranges, so that equal sets are equal values. */
export interface IpSet {
  readonly ranges: readonly Range[];
}

/** The set without any address. */
export const noIps: IpSet = { ranges: [] };

/** The set that the prefixes cover together. */
export function toIpSet(prefixes: readonly Prefix[]): IpSet {
  return { ranges: mergedRanges(prefixes.map((prefix) => [prefix.base, lastIp(prefix)])) };
}

/** Every address that is in one of the two sets. */
export function unionOf(a: IpSet, b: IpSet): IpSet {
  return { ranges: mergedRanges([...a.ranges, ...b.ranges]) };
}

/** Every address that is in both sets. */
export function intersectionOf(a: IpSet, b: IpSet): IpSet {
  const found: [number, number][] = [];
  for (const [firstA, lastA] of a.ranges) {
    for (const [firstB, lastB] of b.ranges) {
      const first = Math.max(firstA, firstB);
      const last = Math.min(lastA, lastB);
      if (first <= last) found.push([first, last]);
    }
  }
  return { ranges: mergedRanges(found) };
}

/** Every address that is in the first set and not in the second. */
export function minus(a: IpSet, b: IpSet): IpSet {
  return intersectionOf(a, complementOf(b));
}

/** Every address that is not in the set. */
export function complementOf(set: IpSet): IpSet {
  const gaps: [number, number][] = [];
  let next = 0;
  for (const [first, last] of set.ranges) {
    if (first > next) gaps.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= 0xffffffff) gaps.push([next, 0xffffffff]);
  return { ranges: gaps };
}

/** Does the set hold no address? */
export function isEmpty(set: IpSet): boolean {
  return set.ranges.length === 0;
}

/** Is the address in the set? */
export function hasIp(set: IpSet, ip: Ip): boolean {
  return set.ranges.some(([first, last]) => first <= ip && ip <= last);
}

/** The fewest blocks that hold exactly the addresses of a set, in their order. */
export function prefixesOf({ ranges }: IpSet): readonly Prefix[] {
  return ranges.flatMap(([first, last]) => {
    const blocks: Prefix[] = [];
    for (let at: number = first; at <= last; ) {
      let length = 32;
      // A block may grow while it starts where a larger one would, and does not reach beyond the range.
      while (length > 0 && at % 2 ** (33 - length) === 0 && at + 2 ** (33 - length) - 1 <= last) length -= 1;
      blocks.push({ base: toIp(at), length });
      at += 2 ** (32 - length);
    }
    return blocks;
  });
}
