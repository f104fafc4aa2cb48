import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { someDesign } from '../document/arbitrary.test-helper.ts';
import type { Design } from '../document/design.ts';
import { apply, difference } from '../document/difference.ts';
import { isEqual } from '../document/equal.ts';
import { printSentence } from '../explain/sentence.ts';
import { planChanges } from './plan-changes.ts';
import { type PlannedChange, stepsOf } from './planned-change.ts';

/** Two designs that share some of their records, as variants do. */
const twoDesigns = fc
  .tuple(someDesign, someDesign, someDesign)
  .map(([common, one, other]): readonly [Design, Design] => [
    { resources: { ...common.resources, ...one.resources } },
    { resources: { ...common.resources, ...other.resources } },
  ]);

/** The items in an order that keeps their needs, chosen by the given picks; null where needs run in a circle. */
function anyOrder<T extends { readonly id: string; readonly needs: readonly string[] }>(
  items: readonly T[],
  picks: readonly number[],
): readonly T[] | null {
  const order: T[] = [];
  const left = [...items];
  for (let turn = 0; left.length > 0; turn += 1) {
    const free = left.filter(({ needs }) => !needs.some((need) => left.some(({ id }) => id === need)));
    const next = free[(picks[turn % picks.length] ?? 0) % Math.max(1, free.length)];
    if (!next) return null;
    order.push(next);
    left.splice(left.indexOf(next), 1);
  }
  return order;
}

const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 12 });
const make = (design: Design, changes: readonly PlannedChange[]): Design =>
  changes.reduce((at, { change }) => apply(change, at), design);

describe('the single changes from one design to another', () => {
  test('end in the second one, in any order that keeps their needs', () => {
    fc.assert(
      fc.property(twoDesigns, picks, ([a, b], picked) => {
        const order = anyOrder(planChanges(a, b), picked);
        expect(order, 'needs run in a circle').not.toBeNull();
        expect(isEqual(make(a, order ?? []), b)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('end in the second one, step by step', () => {
    fc.assert(
      fc.property(twoDesigns, picks, ([a, b], picked) => {
        const order = anyOrder(stepsOf(planChanges(a, b)), picked);
        expect(order, 'steps run in a circle').not.toBeNull();
        const end = (order ?? []).reduce((at, step) => make(at, anyOrder(step.changes, picked) ?? []), a);
        expect(isEqual(end, b)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('can be taken back one by one', () => {
    fc.assert(
      fc.property(twoDesigns, picks, ([a, b], picked) => {
        let design = a;
        for (const { change } of anyOrder(planChanges(a, b), picked) ?? []) {
          const after = apply(change, design);
          const inverse = difference(after, design);
          expect(isEqual(apply(inverse, after), design)).toBe(true);
          design = after;
        }
      }),
      { numRuns: 100 },
    );
  });

  test('are none between equal designs, and each says what is done', () => {
    fc.assert(
      fc.property(twoDesigns, ([a, b]) => {
        expect(planChanges(a, a)).toEqual([]);
        for (const { says } of planChanges(a, b)) expect(printSentence(says)).toMatch(/^[A-Z]/);
      }),
      { numRuns: 100 },
    );
  });
});
