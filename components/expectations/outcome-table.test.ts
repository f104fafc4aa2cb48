import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../model/index.ts';
import type { SuiteOutcome } from '../../store/jobs.ts';
import { choiceOf, expectationChoices } from './expectation-choices.ts';
import { gravest, openIn, outcomeRow } from './outcome-table.ts';

const suite = (kind: SuiteOutcome['kind'], id: string, outcomes: Readonly<Record<string, Outcome>>) => ({
  kind,
  id,
  name: id,
  variant: id,
  results: Object.entries(outcomes).map(([expectation, outcome]) => ({
    expectation,
    outcome,
    says: [outcome],
  })),
});
const suites = [
  suite('variant', 'a', { one: 'holds', two: 'fails' }),
  suite('variant', 'b', { one: 'undecided', two: 'holds' }),
  suite('step', 's', { one: 'fails' }),
];

describe('what became of an expectation', () => {
  test('variant by variant, and in the steps together', () => {
    const { variants, steps } = outcomeRow(suites, 'one');
    expect(variants.map(({ suite: { id }, outcome }) => [id, outcome])).toEqual([
      ['a', 'holds'],
      ['b', 'undecided'],
    ]);
    expect(steps.map(({ outcome }) => outcome)).toEqual(['fails']);
    expect(outcomeRow(suites, 'gone')).toEqual({ variants: [], steps: [] });
  });

  it.each<[readonly Outcome[], Outcome | null]>([
    [['holds', 'undecided', 'fails'], 'fails'],
    [['holds', 'undecided'], 'undecided'],
    [['holds'], 'holds'],
    [[], null],
  ])('the gravest of %j is %s', (outcomes, worst) => {
    expect(gravest(outcomes.map((outcome) => ({ outcome })))).toBe(worst);
  });

  test('what is undecided does not count as holding', () => {
    expect([openIn(suites, 'a'), openIn(suites, 'b'), openIn(suites, 's')]).toEqual([1, 1, 0]);
  });
});

describe('what can be expected', () => {
  test('each choice is found again by what it wants', () => {
    for (const choice of expectationChoices) expect(choiceOf(choice.wanted)).toBe(choice);
  });

  test('what came from a file may be no choice', () => {
    expect(choiceOf({ must: 'notReach', path: 'private', dns: 'public' })).toBeNull();
  });
});
