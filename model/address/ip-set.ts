import type { Ip } from './ip.ts';
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
