import { defineRule } from '../../explain/rule.ts';

/** Rule: A changed default outbound access counts for running machines only after they were stopped and deallocated. */
export const outboundDefaultChangesAfterDeallocation = defineRule({
  id: 'rehearse/outbound-default-changes-after-deallocation',
  says: 'A changed default outbound access counts for running machines only after they were stopped and deallocated.',
  source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/default-outbound-access',
  checkedOn: '2025-12-03',
  facts: ['OUT-5'],
  /** Does a changed setting of a subnet reach its running machines only later? */
  isLate: (setting: string | null): boolean => setting === 'defaultOutboundAccess',
});
