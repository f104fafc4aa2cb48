import { describe, expect, it, test } from 'vitest';
import { say } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import type { Step } from './answer.ts';
import { printNumbers, stepMarks } from './step-marks.ts';

const id = toResourceId;
const step = (
  at: string | null,
  outcome: Step['outcome'] = 'passed',
  action: Step['action'] = 'route',
): Step => ({
  action,
  says: say`goes on`,
  details: [],
  rules: [],
  at: at === null ? [] : [id(at)],
  outcome,
});

describe('step marks', () => {
  it('number the steps by place and keep the gravest outcome', () => {
    expect(stepMarks([step('a'), step(null), step('a', 'blocked'), step('b', 'info')])).toEqual([
      { at: 'a', numbers: [1, 3], outcome: 'blocked' },
      { at: 'b', numbers: [4], outcome: 'info' },
    ]);
  });

  it('count the walk of a name as one, as the cards do', () => {
    const walk = [step('a', 'passed', 'resolve'), step('b', 'passed', 'resolve'), step('c')];
    expect(stepMarks(walk).map(({ at, numbers }) => [at, numbers])).toEqual([
      ['a', [1]],
      ['c', [2]],
    ]);
  });
});

test.each([
  [[2], '2'],
  [[2, 3], '2, 3'],
  [[5, 6, 7], '5–7'],
  [[1, 3, 6], '1, 3, 6'],
  [[1, 3, 4, 5], '1, 3–5'],
] as const)('the numbers %j are printed as %s', (numbers, words) => {
  expect(printNumbers(numbers)).toBe(words);
});
