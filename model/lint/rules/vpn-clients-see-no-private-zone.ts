import { printIp } from '../../address/ip.ts';
import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { parseIps } from '../../network/names.ts';
import type { Network } from '../../network/network.ts';
import type { Fault } from '../lint-rule.ts';

/** Finding: VPN clients get no DNS server of the VNet although private zones are linked there. */
export const vpnClientsSeeNoPrivateZone = defineRule({
  id: 'lint/vpn-clients-see-no-private-zone',
  says: 'Point-to-site clients take the DNS servers of the VNet; where it uses Azure DNS they get public addresses, although private zones are linked to it.',
  // The page (2022-11-22) tells of servers in the profile; that those of the VNet are inherited is told by the sources of DNS-90, which are of the field.
  source: 'https://learn.microsoft.com/azure/vpn-gateway/azure-vpn-client-optional-configurations',
  checkedOn: '2022-11-22',
  facts: ['DNS-90', 'DNS-51'],
  confidence: 'derived',
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'vpnGateway').flatMap((gateway): readonly Fault[] => {
      const pool = network.sites.get(gateway.id);
      const vnet = network.vnets.get(pool?.connections[0]?.vnet as ResourceId);
      if (!pool?.isPool || !vnet || vnet.dnsServers.length > 0) return [];
      const clients = ofKind(network.design, 'vpnClient').filter(
        ({ settings }) => settings.gateway === gateway.id,
      );
      const blind = clients.find(({ settings }) => parseIps(settings.dnsServers).length === 0);
      const isLinked = network.dns.zones.some(({ links }) => links.some((link) => link.vnet === vnet.id));
      if (!isLinked || (clients.length > 0 && !blind)) return [];
      const server = network.dns.servers.find(
        (one) => one.kind === 'inboundEndpoint' && one.vnet === vnet.id,
      );
      const who = blind ? nameOf(blind) : say`Whoever connects`;
      return [
        {
          at: [gateway.id],
          says: say`${who} gets no DNS server from ${nameOf(vnet)}, because that VNet uses Azure DNS, so its private zones do not count there. Set a resolver's inbound endpoint or a forwarder as DNS server of the VNet or of the profile`,
          ...(server
            ? {
                fix: {
                  edit: 'set-vnet-dns',
                  input: { vnet: vnet.id, servers: [printIp(server.address)] },
                  says: say`Set ${nameOf(server)} as DNS server of ${nameOf(vnet)}`,
                },
              }
            : {}),
        },
      ];
    }),
});
