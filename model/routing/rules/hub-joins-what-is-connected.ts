import { defineRule } from '../../explain/rule.ts';

/** Rule: The router of a virtual hub passes on between all VNets that are connected to the hubs of a Standard Virtual WAN; no peering is needed. */
export const hubJoinsWhatIsConnected = defineRule({
  id: 'routing/hub-joins-what-is-connected',
  says: 'The router of a virtual hub passes on between all VNets that are connected to the hubs of a Standard Virtual WAN; no peering is needed.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/virtual-wan-faq',
  checkedOn: '2022-10-13',
  facts: [],
  /** Does the hub carry from one of these ends to the other? A Basic WAN joins VNets with VPN sites only. */
  carries: (
    standard: boolean,
    from: 'vnet' | 'vpn' | 'expressRoute',
    to: 'vnet' | 'branch' | 'hub',
  ): boolean => standard || (from === 'vnet' ? to === 'branch' : from === 'vpn' && to === 'vnet'),
});
