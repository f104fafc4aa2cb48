import { expect, it } from 'vitest';
import type { Rehearsal } from '../../model/index.ts';
import { outcomeWords } from './rehearsal-words.ts';

const order = ['a', 'b'];

it('never mixes the three outcomes', () => {
  const rehearsal = (found: Rehearsal['found']) =>
    ({ found, pairs: [], steps: [{}], judgements: [] }) as unknown as Rehearsal;
  const titles = [
    rehearsal({ outcome: 'safe', order }),
    rehearsal({ outcome: 'provedNone', order, always: [] }),
    rehearsal({ outcome: 'notFound', order, why: ['too many'] }),
  ].map((one) => outcomeWords(one, [], false));
  expect(titles.map(({ sign }) => sign)).toEqual(['safe', 'none', 'unknown']);
  expect(new Set(titles.map(({ title }) => title)).size).toBe(3);
});

it.each([
  [0, [], 'Safe order, made by hand', 'Nobody who works'],
  [0, ['b'], 'Cannot be made in this order', 'One step stands before what it needs.'],
  [1, [], 'Order made by hand interrupts', 'One connection works'],
  // Who is cut off comes first, also where a step could not be made so early.
  [1, ['b'], 'Order made by hand interrupts', 'One step stands before what it needs.'],
] as const)('an order made by hand: %d interrupted, too early without %j', (down, tooEarly, title, says) => {
  const rehearsal = { found: { outcome: 'safe', order }, pairs: [], steps: [{}], judgements: [] };
  const pairs = down === 0 ? [] : [{ pair: 0, mustWork: true, fate: { before: 'works', now: 'down' } }];
  const words = outcomeWords(
    rehearsal as unknown as Rehearsal,
    [{ step: 'a', tooEarly, pairs }] as unknown as Rehearsal['judgements'],
    true,
  );
  expect(words.title).toBe(title);
  expect(words.says).toContain(says);
});
