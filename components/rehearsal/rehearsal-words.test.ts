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
