import { expect, it } from 'vitest';
import { anEnvironmentAnswersAtOneAddress } from './an-environment-answers-at-one-address.ts';

it.each([true, false])('an environment that is internal (%s) answers inside accordingly', (internal) => {
  expect(anEnvironmentAnswersAtOneAddress.answersInside({ internal })).toBe(internal);
});
