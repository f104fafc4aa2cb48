import { defineRule } from '../../explain/rule.ts';

/** Rule: With forced tunnelling the firewall puts its private address in towards the internet. */
export const forcedTunnellingHidesBehindThePrivateAddress = defineRule({
  id: 'egress/forced-tunnelling-hides-behind-the-private-address',
  says: 'With forced tunnelling the firewall puts its private address in towards the internet.',
  source: 'https://learn.microsoft.com/azure/firewall/snat-private-range',
  checkedOn: '2023-08-02',
  facts: ['OUT-14'],
  /** The addresses that the firewall may put in towards a public destination. */
  addresses: (firewall: {
    readonly forcedTunnelling: boolean;
    readonly address: string;
    readonly publicIps: readonly string[];
  }): readonly string[] => (firewall.forcedTunnelling ? [firewall.address] : firewall.publicIps),
});
