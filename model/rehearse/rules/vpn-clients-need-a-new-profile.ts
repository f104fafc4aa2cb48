import { defineRule } from '../../explain/rule.ts';

const keysOfProfile: Readonly<Record<string, readonly string[]>> = {
  virtualNetwork: ['addressSpaces', 'dnsServers'],
  vpnGateway: ['clientPool', 'clientRoutes'],
};

/** Rule: Point-to-site clients take routes and DNS servers from their profile, so that a new peering, range or server counts for them once they have downloaded it anew. */
export const vpnClientsNeedANewProfile = defineRule({
  id: 'rehearse/vpn-clients-need-a-new-profile',
  says: 'Point-to-site clients take routes and DNS servers from their profile, so that a new peering, range or server counts for them once they have downloaded it anew.',
  source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-point-to-site-routing',
  checkedOn: '2018-04-16',
  facts: ['PEER-16', 'DNS-91'],
  /** Does a change of these settings, or a new thing of this kind, stand in the profile? */
  isInProfile: (kind: string, keys: readonly string[], isNew: boolean): boolean =>
    kind === 'peering' || (!isNew && keys.some((key) => keysOfProfile[kind]?.includes(key))),
});
