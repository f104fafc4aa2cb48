import { overlapsPrefix, printPrefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Networks that a peering or a connection joins must not share addresses. */
export const addressSpacesOverlap: LintRule = defineRule({
  id: 'lint/address-spaces-overlap',
  says: 'VNets that are peered, and sites that are connected to them, must not use the same addresses: peering is refused and routes become ambiguous.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-3', 'ADDR-8'],
  check: (network: Network): readonly Fault[] => [...overlappingPeers(network), ...overlappingSites(network)],
});

function overlappingPeers(network: Network): readonly Fault[] {
  return [...network.vnets.values()].flatMap((vnet) =>
    vnet.links.flatMap((link): readonly Fault[] => {
      const peer = network.vnets.get(link.peer);
      // Each peering is seen from both sides; it is told once.
      if (!peer || vnet.id > peer.id) return [];
      const pair = vnet.addressSpaces.flatMap((one) =>
        peer.addressSpaces
          .filter((other) => overlapsPrefix(one, other))
          .map((other) => [one, other] as const),
      )[0];
      if (!pair) return [];
      return [
        {
          at: [link.peering, vnet.id, peer.id],
          says: say`${nameOf(vnet)} (${code(printPrefix(pair[0]))}) and ${nameOf(peer)} (${code(printPrefix(pair[1]))}) are peered and share addresses. Give one of them another address space`,
        },
      ];
    }),
  );
}

function overlappingSites(network: Network): readonly Fault[] {
  return [...network.sites.values()].flatMap((site) =>
    site.connections.flatMap((connection): readonly Fault[] => {
      const joined = [...network.vnets.values()].filter(({ gateways }) =>
        gateways.some(({ gateway }) => gateway === connection.gateway),
      );
      return joined.flatMap((vnet) => {
        const shared = connection.announced.find(
          (one) => one.length > 0 && vnet.addressSpaces.some((space) => overlapsPrefix(one, space)),
        );
        if (!shared) return [];
        return [
          {
            at: [connection.id, site.id, vnet.id],
            says: say`${nameOf(site)} announces ${code(printPrefix(shared))}, which overlaps ${nameOf(vnet)}: the VNet's own route wins and those hosts of the site are out of reach`,
          },
        ];
      });
    }),
  );
}
