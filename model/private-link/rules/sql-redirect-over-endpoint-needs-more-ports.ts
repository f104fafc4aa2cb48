import type { PortSet } from '../../address/port-set.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Over a private endpoint SQL is proxied on port 1433 unless its policy is Redirect and the driver can redirect; then the client must reach 1433 to 65535 of the endpoint. */
export const sqlRedirectOverEndpointNeedsMorePorts = defineRule({
  id: 'private-link/sql-redirect-over-endpoint-needs-more-ports',
  says: 'Over a private endpoint SQL is proxied on port 1433 unless its policy is Redirect and the driver can redirect; then the client must reach 1433 to 65535 of the endpoint.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/private-endpoint-overview',
  checkedOn: '2023-10-11',
  facts: ['PAAS-12'],
  /** The ports that a client with a driver that redirects must reach; null where 1433 is enough. */
  extraPorts: (connectionPolicy: 'Default' | 'Redirect' | 'Proxy'): PortSet | null =>
    connectionPolicy === 'Redirect' ? { ranges: [[1433, 65535]] } : null,
});
