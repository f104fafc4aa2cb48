import { expect, it } from 'vitest';
import { intentPoliciesKeepAdminRulesOut } from './intent-policies-keep-admin-rules-out.ts';

it.each([
  ['None', 'Allow', 'no'],
  ['AllowRulesOnly', 'Allow', 'yes'],
  ['AllowRulesOnly', 'AlwaysAllow', 'maybe'],
  ['AllowRulesOnly', 'Deny', 'no'],
  ['All', 'Deny', 'maybe'],
] as const)('%s, %s: %s', (setting, access, counts) => {
  expect(intentPoliciesKeepAdminRulesOut.counts(setting, access)).toBe(counts);
});
