import type { PortSet } from '../../address/port-set.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: The VNet-local endpoint of SQL Managed Instance listens on 1433 and may redirect clients to 11000-11999; which of the two it does hangs on its connection type. */
export const managedInstanceMayRedirectInsideTheVnet = defineRule({
  id: 'trace/managed-instance-may-redirect-inside-the-vnet',
  says: 'The VNet-local endpoint of SQL Managed Instance listens on 1433 and may redirect clients to 11000-11999; which of the two it does hangs on its connection type.',
  source: 'https://learn.microsoft.com/azure/azure-sql/managed-instance/connectivity-architecture-overview',
  checkedOn: '2023-08-02',
  facts: ['PAAS-16'],
  /** Further ports of clients that ask for this one; null where nothing is redirected. */
  extraPorts: (port: number): PortSet | null => (port === 1433 ? { ranges: [[11000, 11999]] } : null),
});
