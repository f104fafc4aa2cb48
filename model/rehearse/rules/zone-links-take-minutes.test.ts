import { expect, test } from 'vitest';
import { zoneLinksTakeMinutes } from './zone-links-take-minutes.ts';

test('a link that comes, also in the place of another one, not one that goes', () => {
  expect(zoneLinksTakeMinutes.waits([], ['hub'])).toBe(true);
  expect(zoneLinksTakeMinutes.waits(['spoke'], ['hub'])).toBe(true);
  expect(zoneLinksTakeMinutes.waits(['hub', 'spoke'], ['hub'])).toBe(false);
});
