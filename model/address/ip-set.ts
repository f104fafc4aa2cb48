import { type Ip, toIp } from './ip.ts';
import { lastIp, type Prefix } from './prefix.ts';

/** A set of addresses: sorted, disjoint, non-touching inclusive ranges, so that equal sets are equal values. */
export interface IpSet {
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

/** The set without any address. */
export const noIps: IpSet = { ranges: [] };

/** The set of all IPv4 addresses. */
export const allIps: IpSet = { ranges: [[0, 0xffffffff]] };

/** The set that the prefixes cover together. */
export function toIpSet(prefixes: readonly Prefix[]): IpSet {
  return canonical(prefixes.map((prefix) => [prefix.base, lastIp(prefix)] as const));
}

/** Every address that is in one of the two sets. */
export function unionOf(a: IpSet, b: IpSet): IpSet {
  return canonical([...a.ranges, ...b.ranges]);
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
  return canonical(found);
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

/** The smallest list of prefixes that covers exactly this set. */
export function toPrefixes(set: IpSet): readonly Prefix[] {
  return set.ranges.flatMap(([first, last]) => {
    const prefixes: Prefix[] = [];
    for (let next = first; next <= last; ) {
      let length = 32;
      while (length > 0 && next % 2 ** (33 - length) === 0 && next + 2 ** (33 - length) - 1 <= last)
        length -= 1;
      prefixes.push({ base: toIp(next), length });
      next += 2 ** (32 - length);
    }
    return prefixes;
  });
}

function canonical(ranges: readonly (readonly [number, number])[]): IpSet {
  const sorted = [...ranges].sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [first, last] of sorted) {
    const previous = merged.at(-1);
    if (previous && first <= previous[1] + 1) previous[1] = Math.max(previous[1], last);
    else merged.push([first, last]);
  }
  return { ranges: merged };
}
