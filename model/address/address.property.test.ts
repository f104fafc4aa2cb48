import fc from 'fast-check';
import ipaddr from 'ipaddr.js';
import { describe, expect, test } from 'vitest';
import { freePrefix } from './free-prefix.ts';
import { parseIp, printIp, toIp } from './ip.ts';
import {
  complementOf,
  hasIp,
  type IpSet,
  intersectionOf,
  isEmpty,
  minus,
  toIpSet,
  unionOf,
} from './ip-set.ts';
import { coversPorts, hasPort, parsePorts, printPorts } from './port-set.ts';
import {
  containsIp,
  coversPrefix,
  lastIp,
  overlapsPrefix,
  type Prefix,
  parsePrefix,
  printPrefix,
} from './prefix.ts';

const ips = fc.nat(0xffffffff).map(toIp);

/** Texts that are nearly addresses, as people and tools write them. */
const nearlyAddresses = fc
  .array(fc.oneof(fc.nat(300).map(String), fc.constantFrom('', '00', '01', '1e1', '0x1', ' 1', '256')), {
    minLength: 3,
    maxLength: 5,
  })
  .map((parts) => parts.join('.'));

/** Blocks that meet often: all of them lie in a space of 256 addresses at either end of the addresses. */
const prefixes: fc.Arbitrary<Prefix> = fc
  .record({
    start: fc.constantFrom(0, 0xffffff00),
    at: fc.nat(255),
    length: fc.integer({ min: 24, max: 32 }),
  })
  .map(({ start, at, length }) => {
    const size = 2 ** (32 - length);
    return { base: toIp(start + Math.floor(at / size) * size), length };
  });
const sets: fc.Arbitrary<IpSet> = fc.array(prefixes, { maxLength: 6 }).map(toIpSet);
const nearIps = fc.tuple(fc.constantFrom(0, 0xffffff00), fc.nat(255)).map(([start, at]) => toIp(start + at));

describe('addresses and prefixes', () => {
  test('are read as they are printed', () => {
    fc.assert(
      fc.property(ips, prefixes, (ip, prefix) => {
        expect(parseIp(printIp(ip))).toBe(ip);
        expect(parsePrefix(printPrefix(prefix))).toEqual(prefix);
      }),
    );
  });

  test('what is no address for ipaddr.js is none here', () => {
    fc.assert(
      fc.property(nearlyAddresses, (text) => {
        expect(parseIp(text) !== null).toBe(ipaddr.IPv4.isValidFourPartDecimal(text.trim()));
      }),
    );
  });

  test('a block holds its ends, and two blocks meet only where one covers the other', () => {
    fc.assert(
      fc.property(prefixes, prefixes, nearIps, (a, b, ip) => {
        expect([containsIp(a, a.base), containsIp(a, lastIp(a))]).toEqual([true, true]);
        if (containsIp(a, ip) && containsIp(b, ip)) expect(overlapsPrefix(a, b)).toBe(true);
        if (coversPrefix(a, b) && containsIp(b, ip)) expect(containsIp(a, ip)).toBe(true);
      }),
    );
  });
});

describe('sets of addresses', () => {
  test('hold what their definition says', () => {
    fc.assert(
      fc.property(sets, sets, nearIps, (a, b, ip) => {
        const [inA, inB] = [hasIp(a, ip), hasIp(b, ip)];
        expect(hasIp(unionOf(a, b), ip)).toBe(inA || inB);
        expect(hasIp(intersectionOf(a, b), ip)).toBe(inA && inB);
        expect(hasIp(minus(a, b), ip)).toBe(inA && !inB);
        expect(hasIp(complementOf(a), ip)).toBe(!inA);
      }),
    );
  });

  test('that are equal are equal values', () => {
    fc.assert(
      fc.property(sets, sets, (a, b) => {
        expect(unionOf(a, b)).toEqual(unionOf(b, a));
        expect(complementOf(complementOf(a))).toEqual(a);
        expect(unionOf(minus(a, b), intersectionOf(a, b))).toEqual(a);
        expect(isEmpty(minus(a, a))).toBe(true);
      }),
    );
  });
});

describe('ports', () => {
  const texts = fc
    .array(fc.tuple(fc.nat(65535), fc.nat(300)), { minLength: 1, maxLength: 5 })
    .map((ranges) => ranges.map(([first, more]) => `${first}-${Math.min(65535, first + more)}`).join(','));

  test('are read as they are printed, and cover what they hold', () => {
    fc.assert(
      fc.property(texts, texts, fc.nat(65535), (one, other, port) => {
        const [a, b] = [parsePorts(one), parsePorts(other)];
        if (!a || !b) throw new Error('ranges that are written well were not read');
        expect(parsePorts(printPorts(a))).toEqual(a);
        if (coversPorts(a, b) && hasPort(b, port)) expect(hasPort(a, port)).toBe(true);
      }),
    );
  });
});

describe('the next free block', () => {
  test('lies in a space and touches nothing that is taken; without one the space is full', () => {
    const space: Prefix = { base: toIp(0), length: 24 };
    fc.assert(
      fc.property(fc.array(prefixes, { maxLength: 8 }), fc.integer({ min: 24, max: 32 }), (taken, length) => {
        const free = freePrefix([space], taken, length);
        const blocks = Array.from({ length: 2 ** (length - 24) }, (_, index): Prefix => {
          return { base: toIp(index * 2 ** (32 - length)), length };
        });
        const expected = blocks.find((block) => !taken.some((one) => overlapsPrefix(one, block)));
        expect(free).toEqual(expected ?? null);
      }),
    );
  });
});
