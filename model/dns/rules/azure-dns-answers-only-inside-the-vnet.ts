import { defineRule } from '../../explain/rule.ts';
import type { DnsPlace } from '../dns-world.ts';

/** Rule: 168.63.129.16 answers hosts inside a VNet only; a server on premises that asks it gets no answer. */
export const azureDnsAnswersOnlyInsideTheVnet = defineRule({
  id: 'dns/azure-dns-answers-only-inside-the-vnet',
  says: '168.63.129.16 answers hosts inside a VNet only; a server on premises that asks it gets no answer.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-50', 'DNS-51'],
  /** Does Azure DNS hear a question from this place? */
  hears: (from: DnsPlace): boolean => from.kind === 'vnet',
});
