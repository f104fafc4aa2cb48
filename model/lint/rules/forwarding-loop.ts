import type { DnsPlace } from '../../dns/dns-world.ts';
import { resolveName } from '../../dns/resolve-name.ts';
import { openPassage } from '../../dns/rules/questions-travel-by-udp-and-tcp.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Servers that send a question in a circle. */
export const forwardingLoop: LintRule = defineRule({
  id: 'lint/forwarding-loop',
  says: 'Two servers that forward the same suffix to each other never answer a name that neither of them owns.',
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-76', 'DNS-79'],
  check(network: Network): readonly Fault[] {
    const places = placesOf(network);
    const told = new Set<string>();
    return places.flatMap(({ place, name }) =>
      network.dns.publicNames.flatMap(({ fqdn }): readonly Fault[] => {
        const { faults } = resolveName(
          network.dns,
          { id: null, place, hostsFile: [] },
          fqdn,
          () => openPassage,
        );
        const loop = faults.find(({ kind }) => kind === 'loop');
        const key = `${loop?.at} ${loop?.rule}`;
        if (!loop || told.has(key)) return [];
        told.add(key);
        return [
          {
            at: loop.at === null ? [] : [loop.at],
            says: say`${code(fqdn)} asked from ${nameOf(name)} goes in a circle: ${loop.evidence}`,
          },
        ];
      }),
    );
  },
});

function placesOf(network: Network) {
  const vnets = [...network.vnets.values()].map((vnet) => ({
    place: { kind: 'vnet', vnet: vnet.id, servers: [] } satisfies DnsPlace,
    name: vnet,
  }));
  const sites = network.dns.servers.flatMap((server) =>
    server.kind === 'onPremises'
      ? [
          {
            place: { kind: 'site', site: server.site, servers: [server.address] } satisfies DnsPlace,
            name: { id: server.id, name: server.name },
          },
        ]
      : [],
  );
  return [...vnets, ...sites];
}
