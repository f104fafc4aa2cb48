import { expect, it } from 'vitest';
import { anEnvironmentAnswersAtOneAddress } from './an-environment-answers-at-one-address.ts';

it.each([true, false])('an environment that is internal (%s) answers inside accordingly', (internal) => {
  expect(anEnvironmentAnswersAtOneAddress.answersInside({ internal })).toBe(internal);
});

it.each<[readonly string[], boolean]>([
  [[], true],
  [['internal', 'external'], true],
  [['internal', 'none'], false],
])('apps with ingress %j: taken from outside %s', (words, takes) => {
  const apps = words.map((ingress) => ({ ingress }));
  expect(anEnvironmentAnswersAtOneAddress.takesCalls({ apps })).toBe(takes);
});
