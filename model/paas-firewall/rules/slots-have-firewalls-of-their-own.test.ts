import { expect, it } from 'vitest';
import { slotsHaveFirewallsOfTheirOwn } from './slots-have-firewalls-of-their-own.ts';

it.each([
  [{}, true],
  [{ ownRules: true as const }, false],
])('a part %o shares the rules of the whole: %s', (part, shares) => {
  expect(slotsHaveFirewallsOfTheirOwn.sharesRules(part)).toBe(shares);
});
