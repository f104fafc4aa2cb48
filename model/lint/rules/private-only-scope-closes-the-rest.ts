import { find, ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { EndpointNode, Network, ServiceNode } from '../../network/network.ts';
import { scopesIn } from '../../network/services.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A private link scope that is private only, and who loses what by it. */
export const privateOnlyScopeClosesTheRest: LintRule = defineRule({
  id: 'lint/private-only-scope-closes-the-rest',
  says: 'A private link scope that is private only closes what is not in it for every network that shares its zones, whosever it is; ingestion of Log Analytics is not closed, and needs a firewall for that.',
  source: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design',
  checkedOn: '2022-01-05',
  facts: ['PAAS-30'],
  check: (network: Network): readonly Fault[] =>
    [...network.services.values()].flatMap((scope) =>
      scope.endpoints.filter(({ approved }) => approved).flatMap((one) => faultOf(network, scope, one)),
    ),
});

function faultOf(network: Network, scope: ServiceNode, endpoint: EndpointNode): readonly Fault[] {
  if (!scope.entry.service.takesMembers || !isPrivateOnly(scope)) return [];
  const seen = networksThatSee(network, endpoint);
  const outside = [...network.services.values()].filter(
    (one) =>
      (one.kind === 'applicationInsights' || one.kind === 'logAnalyticsWorkspace') &&
      !scopesIn(one).includes(scope.id),
  );
  const others = seen.filter(({ id }) => id !== endpoint.vnet);
  if (outside.length === 0 && others.length === 0) return [];
  const lost =
    outside.length === 0
      ? say`every component and every query of a workspace that is not in it`
      : say`${listOf(outside.map(nameOf))}, which ${outside.length === 1 ? 'is' : 'are'} not in it (for a workspace: its queries)`;
  return [
    {
      at: [scope.id, endpoint.id, ...seen.map(({ id }) => id), ...outside.map(({ id }) => id)],
      says: say`${nameOf(scope)} is ${code('PrivateOnly')}, and ${seen.length === 0 ? 'whoever sees its names' : listOf(seen.map(nameOf))} ${seen.length > 1 ? 'lose' : 'loses'} ${lost}`,
    },
  ];
}

function isPrivateOnly({ settings }: ServiceNode): boolean {
  return settings.ingestionAccessMode === 'PrivateOnly' || settings.queryAccessMode === 'PrivateOnly';
}

/** The VNets that are linked to a zone into which the endpoint writes. */
function networksThatSee(network: Network, { id }: EndpointNode) {
  const endpoint = find(network.design, id);
  const group: readonly ResourceId[] =
    endpoint?.kind === 'privateEndpoint' ? endpoint.settings.dnsZoneGroup : [];
  const links = ofKind(network.design, 'privateDnsZone')
    .filter((zone) => group.includes(zone.id))
    .flatMap(({ settings }) => settings.links.map(({ vnet }) => vnet));
  return [...network.vnets.values()].filter((vnet) => links.includes(vnet.id));
}
