import { expect, test } from 'vitest';
import { clientsKeepAnswersUntilTheTtl } from './clients-keep-answers-until-the-ttl.ts';

test('an answer lives as long as its record says', () => {
  expect(clientsKeepAnswersUntilTheTtl.keepsFor(10)).toBe(10);
  expect(clientsKeepAnswersUntilTheTtl.keepsFor(null)).toBeNull();
});
