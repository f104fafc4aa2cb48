import { defineRule } from '../../explain/rule.ts';

/** Rule: Servers that forward a name to each other, or a rule that leads back to the VNet it is linked to, never answer names that neither of them owns. */
export const forwardingLoop = defineRule({
  id: 'dns/forwarding-loop',
  says: 'Servers that forward a name to each other, or a rule that leads back to the VNet it is linked to, never answer names that neither of them owns.',
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-76', 'DNS-79'],
  confidence: 'derived',
  /** Was the same server already asked the same name on this way? */
  isLoop: (path: readonly string[], step: string): boolean => path.includes(step),
});
