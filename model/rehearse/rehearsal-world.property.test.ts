import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Design } from '../document/design.ts';
import { apply } from '../document/difference.ts';
import { usualDefaults } from '../document/document.ts';
import { compile } from '../network/compile.ts';
import { cellOf } from './cell.ts';
import { pinAddresses, pinsOf } from './pin-addresses.ts';
import { migrations } from './random-migration.test-helper.ts';
import { type RehearsalWorld, rehearsalWorld, type State, withStep } from './rehearsal-world.ts';

const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 20 });

/** Every state on a way that keeps the needs, with its design; the picks choose the way. */
function* walk(world: RehearsalWorld, a: Design, picked: readonly number[]): Generator<[State, Design]> {
  let [state, design] = [world.nothing, a];
  const left = world.steps.map((_, index) => index);
  yield [state, design];
  for (let turn = 0; left.length > 0; turn += 1) {
    const free = left.filter((index) =>
      world.steps[index]?.needs.every((need) => !left.some((other) => world.steps[other]?.id === need)),
    );
    const next = free[(picked[turn % picked.length] ?? 0) % Math.max(1, free.length)];
    if (next === undefined) return;
    left.splice(left.indexOf(next), 1);
    state = withStep(state, next);
    design = (world.steps[next]?.changes ?? []).reduce((at, { change }) => apply(change, at), design);
    yield [state, design];
  }
}

test('an answer that is kept is the answer from scratch, on whichever way it was first asked', () => {
  let asked = 0;
  let needed = 0;
  fc.assert(
    fc.property(migrations, picks, picks, ([a, b], ...ways) => {
      const world = rehearsalWorld(a, b, usualDefaults);
      const pins = pinsOf(a, b, usualDefaults);
      for (const [way, picked] of ways.entries()) {
        for (const [state, design] of walk(world, a, picked)) {
          const network = compile(pinAddresses(design, pins), usualDefaults);
          const before = world.asked();
          for (const one of world.classes) {
            const kept = world.cellsOf(one, state);
            one.pairs.forEach((pair, index) => {
              const scratch = cellOf(network, world.pairs[pair] as (typeof world.pairs)[number]);
              expect(kept[index], `${JSON.stringify(world.pairs[pair])} in ${state.toString(2)}`).toEqual(
                scratch,
              );
            });
          }
          if (way > 0 || state === world.nothing) continue;
          asked += world.asked() - before;
          needed += world.pairs.length;
        }
      }
    }),
    { numRuns: 25 },
  );
  // Kept answers are the point: a world that asks everything again would pass as well.
  expect(asked / needed).toBeLessThan(0.8);
}, 120_000);
