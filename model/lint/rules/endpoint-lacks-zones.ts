import { find } from '../../document/design.ts';
import { zonesOf } from '../../document/private-endpoints.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { EndpointNode, Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** An endpoint whose names lie in several zones, of which its zone group has some only. */
export const endpointLacksZones: LintRule = defineRule({
  id: 'lint/endpoint-lacks-zones',
  says: 'Some private endpoints need records in several zones: Data Explorer and Backup in those of blob and queue storage too, Azure Monitor and Machine Learning in all of theirs.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-114', 'DNS-110', 'DNS-109', 'DNS-112'],
  check: (network: Network): readonly Fault[] =>
    [...network.endpoints.values()].flatMap((endpoint) => faultOf(network, endpoint)),
});

function faultOf({ design, defaults }: Network, { id, target }: EndpointNode): readonly Fault[] {
  const endpoint = find(design, id);
  const service = find(design, target);
  if (endpoint?.kind !== 'privateEndpoint' || !service) return [];
  const wanted = zonesOf(design, defaults, endpoint);
  const has = endpoint.settings.dnsZoneGroup.flatMap((zone) => find(design, zone)?.name.toLowerCase() ?? []);
  const missing = wanted.filter((zone) => !has.includes(zone.toLowerCase()));
  // Without a zone group the records are somebody's own affair.
  if (has.length === 0 || missing.length === 0) return [];
  return [
    {
      at: [endpoint.id, service.id],
      says: say`The zone group of ${nameOf(endpoint)} lacks ${listOf(missing.map(code))}: those names of ${nameOf(service)} stay public, or do not resolve where such a zone is linked`,
    },
  ];
}
