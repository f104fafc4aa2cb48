import { defaultNsgRules } from '../../catalog/facts/default-nsg-rules.ts';
import { defineRule } from '../../explain/rule.ts';
import type { SecurityRule } from '../security-rule.ts';

/** Rule: Six default rules stand below all others: VirtualNetwork to itself, the load balancer in, anything out to the internet, deny the rest. */
export const defaultRulesComeLast = defineRule({
  id: 'nsg/default-rules-come-last',
  says: 'Six default rules stand below all others: VirtualNetwork to itself, the load balancer in, anything out to the internet, deny the rest.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-2', 'NSG-3'],
  /** The written rules with the six defaults behind them. */
  withDefaults: (rules: readonly SecurityRule[]): readonly SecurityRule[] => [...rules, ...defaultNsgRules],
});
