import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../document/design.ts';
import { apply } from '../document/difference.ts';
import { usualDefaults } from '../document/document.ts';
import { isEqual } from '../document/equal.ts';
import { compile } from '../network/compile.ts';
import { cellOf, type Fate } from './cell.ts';
import { findOrder } from './find-order.ts';
import { judgeOrder } from './judge-order.ts';
import { pinAddresses, pinsOf } from './pin-addresses.ts';
import { stepsOf } from './planned-change.ts';
import { migrations } from './random-migration.test-helper.ts';
import { rehearsalWorld } from './rehearsal-world.ts';

const silent = { progress: () => {} };

/** Everything from scratch: no answer of the rehearsal is used. */
function fromScratch(a: Design, b: Design) {
  const world = rehearsalWorld(a, b, usualDefaults);
  const pins = pinsOf(a, b, usualDefaults);
  const steps = stepsOf(world.changes);
  const fates = (design: Design): readonly Fate[] => {
    const network = compile(pinAddresses(design, pins), usualDefaults);
    return world.pairs.map((pair) => cellOf(network, pair).fate);
  };
  const [first, last] = [fates(a), fates(b)];
  const wanted = first.map((fate, index) => fate === 'works' && last[index] === 'works');
  const make = (design: Design, id: string): Design =>
    (steps.find((step) => step.id === id)?.changes ?? []).reduce(
      (at, { change }) => apply(change, at),
      design,
    );
  const interrupts = (design: Design, isBad: (fate: Fate) => boolean): boolean => {
    const now = fates(design);
    return wanted.some((isWanted, index) => isWanted && isBad(now[index] as Fate));
  };
  return { world, steps, make, interrupts };
}

/** Is there an order after none of whose steps somebody is badly off? Tries them all. */
function someOrderIsFine(a: Design, b: Design, isBad: (fate: Fate) => boolean): boolean {
  const { steps, make, interrupts } = fromScratch(a, b);
  const judged = new Map<string, boolean>();
  const isFine = (made: readonly string[], design: Design): boolean => {
    const key = [...made].sort().join('\n');
    const known = judged.get(key) ?? !interrupts(design, isBad);
    judged.set(key, known);
    return known;
  };
  const tryFrom = (made: readonly string[], design: Design): boolean => {
    if (made.length === steps.length) return true;
    return steps.some(({ id, needs }) => {
      if (made.includes(id) || needs.some((need) => !made.includes(need))) return false;
      const [next, after] = [[...made, id], make(design, id)];
      return isFine(next, after) && tryFrom(next, after);
    });
  };
  return tryFrom([], a);
}

test('an order is called safe only if nobody who works before and after is down after any step, and each order ends in the goal', () => {
  const outcomes = { safe: 0, provedNone: 0, notFound: 0 };
  fc.assert(
    fc.property(migrations, ([a, b]) => {
      const { world, make, interrupts } = fromScratch(a, b);
      const found = findOrder(world, silent);
      outcomes[found.outcome] += 1;
      expect([...found.order].sort()).toEqual(world.steps.map(({ id }) => id).sort());
      const judgements = judgeOrder(world, found.order);
      let design = a;
      found.order.forEach((id, turn) => {
        design = make(design, id);
        const isInterrupted = interrupts(design, (fate) => fate !== 'works');
        expect((judgements[turn]?.interrupted ?? 0) > 0, `after ${id}`).toBe(isInterrupted);
        if (found.outcome === 'safe') expect(isInterrupted, `after ${id}`).toBe(false);
      });
      expect(judgements.flatMap(({ tooEarly }) => tooEarly)).toEqual([]);
      expect(isEqual(design, b)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(outcomes.safe).toBeGreaterThan(20);
  expect(outcomes.provedNone).toBeGreaterThan(5);
}, 400_000);

test('what is proved, all orders confirm', () => {
  const confirmed = { safe: 0, provedNone: 0, notFound: 0 };
  fc.assert(
    fc.property(migrations, ([a, b]) => {
      const world = rehearsalWorld(a, b, usualDefaults);
      if (world.steps.length > 6) return;
      const found = findOrder(world, silent);
      confirmed[found.outcome] += 1;
      expect(someOrderIsFine(a, b, (fate) => fate !== 'works')).toBe(found.outcome === 'safe');
      if (found.outcome === 'provedNone')
        expect(someOrderIsFine(a, b, (fate) => fate === 'down')).toBe(false);
    }),
    { numRuns: 200 },
  );
  expect(confirmed.safe).toBeGreaterThan(10);
  expect(confirmed.provedNone).toBeGreaterThan(2);
}, 400_000);
