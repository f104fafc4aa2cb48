import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefixesOf, toIpSet } from './ip-set.ts';
import { type Prefix, parsePrefix, printPrefix } from './prefix.ts';

const of = (...texts: readonly string[]) => toIpSet(texts.map((text) => parsePrefix(text) as Prefix));

test.each([
  [['10.0.0.0/24', '10.0.1.0/24'], ['10.0.0.0/23']],
  [
    ['10.0.1.0/24', '10.0.2.0/24'],
    ['10.0.1.0/24', '10.0.2.0/24'],
  ],
  [['0.0.0.0/0'], ['0.0.0.0/0']],
  [['255.255.255.255/32'], ['255.255.255.255/32']],
  [[], []],
])('%j is %j in the fewest blocks', (texts, blocks) => {
  expect(prefixesOf(of(...texts)).map(printPrefix)).toEqual(blocks);
});

test('the blocks hold the set and nothing else', () => {
  const prefix = fc.record({ base: fc.nat({ max: 255 }), length: fc.integer({ min: 8, max: 32 }) });
  fc.assert(
    fc.property(fc.array(prefix, { maxLength: 6 }), (list) => {
      const set = toIpSet(list.map(({ base, length }) => parsePrefix(`${base}.0.0.0/${length}`) as Prefix));
      expect(toIpSet(prefixesOf(set))).toEqual(set);
    }),
    { numRuns: 100 },
  );
});
