import { defineRule } from '../../explain/rule.ts';
import type { ConditionalForwarder } from '../dns-world.ts';
import { longestForwardingSuffixWins } from './longest-forwarding-suffix-wins.ts';

/** Rule: Every name of the chain that a server may ask by itself has to be forwarded to the same place; Key Vault needs vault.azure.net and vaultcore.azure.net, or the answer flips. */
export const wholeChainMustBeForwarded = defineRule({
  id: 'dns/whole-chain-must-be-forwarded',
  says: 'Every name of the chain that a server may ask by itself has to be forwarded to the same place; Key Vault needs vault.azure.net and vaultcore.azure.net, or the answer flips.',
  source: 'https://learn.microsoft.com/azure/key-vault/general/private-link-service',
  checkedOn: '2026-05-04',
  facts: ['DNS-85', 'DNS-86'],
  confidence: 'lab',
  /** The names of the chain that the forwarder in use does not cover with the same servers. */
  uncovered: (
    forwarders: readonly ConditionalForwarder[],
    used: ConditionalForwarder,
    chain: readonly string[],
  ): readonly string[] =>
    chain.filter((name) => {
      const fits = longestForwardingSuffixWins.select(forwarders, name);
      return fits === null || fits.targets.join() !== used.targets.join();
    }),
});
