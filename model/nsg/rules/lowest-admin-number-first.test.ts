import { expect, it } from 'vitest';
import { ruleWith } from '../nsg.test-helper.ts';
import { lowestAdminNumberFirst } from './lowest-admin-number-first.ts';

it('reads the admin rules of one direction by number', () => {
  const late = { ...ruleWith({ priority: 40 }), access: 'AlwaysAllow' as const };
  const early = { ...ruleWith({ priority: 4 }), access: 'Deny' as const };
  const out = { ...ruleWith({ direction: 'Outbound' }), access: 'Deny' as const };
  expect(lowestAdminNumberFirst.inOrder([late, out, early], 'Inbound')).toEqual([early, late]);
});
