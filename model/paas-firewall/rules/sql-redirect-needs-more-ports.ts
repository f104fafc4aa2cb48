import type { PortSet } from '../../address/port-set.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: With redirect, the default for clients inside Azure, SQL clients need 11000-11999 beside 1433 towards all of SQL in the region; with proxy 1433 is enough. */
export const sqlRedirectNeedsMorePorts = defineRule({
  id: 'paas-firewall/sql-redirect-needs-more-ports',
  says: 'With redirect, the default for clients inside Azure, SQL clients need 11000-11999 beside 1433 towards all of SQL in the region; with proxy 1433 is enough.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/connectivity-architecture',
  checkedOn: '2022-07-13',
  facts: ['PAAS-11'],
  /** The further ports of a client on the public path; null where 1433 is enough. */
  extraPorts({
    connectionPolicy,
    inAzure,
  }: {
    readonly connectionPolicy: string;
    readonly inAzure: boolean;
  }): PortSet | null {
    const redirects = connectionPolicy === 'Redirect' || (connectionPolicy === 'Default' && inAzure);
    return redirects ? { ranges: [[11000, 11999]] } : null;
  },
});
