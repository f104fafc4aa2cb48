import { expect, test } from 'vitest';
import { zoneLinksTakeMinutes } from './zone-links-take-minutes.ts';

test('a link that comes, not one that goes', () => {
  expect(zoneLinksTakeMinutes.waits(0, 1)).toBe(true);
  expect(zoneLinksTakeMinutes.waits(1, 0)).toBe(false);
});
