import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';
import type { NsgDecision, NsgEnd } from '../nsg-flow.ts';

/** Rule: A load balancer asks its machines for their health from 168.63.129.16; an NSG that keeps this address out leaves no machine that takes connections. */
export const healthProbeMustGetIn = defineRule({
  id: 'nsg/health-probe-must-get-in',
  says: 'A load balancer asks its machines for their health from 168.63.129.16; an NSG that keeps this address out leaves no machine that takes connections.',
  source: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-custom-probe-overview',
  checkedOn: '2026-11-29',
  facts: ['NSG-18'],
  /** Where the probe comes from. */
  comesFrom: (): NsgEnd => ({ kind: 'ip', ip: azureDnsAddress }),
  /** Does the probe come through the NSGs on its way? One that cannot be decided is taken for open. */
  getsIn: (decisions: readonly { readonly access: NsgDecision['access'] }[]): boolean =>
    decisions.every(({ access }) => access !== 'Deny'),
});
