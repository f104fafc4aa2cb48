import { expect, test } from 'vitest';
import { outboundDefaultChangesAfterDeallocation } from './outbound-default-changes-after-deallocation.ts';

test('running machines keep what they have', () => {
  expect(outboundDefaultChangesAfterDeallocation.isLate('defaultOutboundAccess')).toBe(true);
  expect(outboundDefaultChangesAfterDeallocation.isLate('natGateway')).toBe(false);
});
