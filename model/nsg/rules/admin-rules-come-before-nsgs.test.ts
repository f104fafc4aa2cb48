import { expect, it } from 'vitest';
import { adminRulesComeBeforeNsgs } from './admin-rules-come-before-nsgs.ts';

it.each([
  ['Allow', 'nsgs'],
  ['AlwaysAllow', 'deliver'],
  ['Deny', 'drop'],
  [null, 'nsgs'],
] as const)('an admin rule that says %s: %s', (access, next) => {
  expect(adminRulesComeBeforeNsgs.next(access)).toBe(next);
});
