import { defineRule } from '../../explain/rule.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: While public network access of SQL is disabled, its firewall and VNet rules neither count nor can be edited. */
export const rulesRestWhilePublicAccessIsOff = defineRule({
  id: 'paas-firewall/rules-rest-while-public-access-is-off',
  says: 'While public network access of SQL is disabled, its firewall and VNet rules neither count nor can be edited.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/vnet-service-endpoint-rule-overview',
  checkedOn: '2021-07-14',
  facts: ['PAAS-14'],
  /** Can the rules be edited as things stand? */
  editable: ({ kind, publicNetworkAccess }: Pick<ServiceFirewall, 'kind' | 'publicNetworkAccess'>): boolean =>
    kind !== 'sqlServer' || publicNetworkAccess !== 'Disabled',
});
