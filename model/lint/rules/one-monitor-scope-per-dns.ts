import { find } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { EndpointNode, Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** Two private link scopes of Azure Monitor whose endpoints write the same names into one zone, or stand in one VNet. */
export const oneMonitorScopePerDns: LintRule = defineRule({
  id: 'lint/one-monitor-scope-per-dns',
  says: 'Networks that share DNS take one private link scope of Azure Monitor: all scopes have the same global names, so the last one that is written takes them from the others; a VNet connects to one scope only.',
  source: 'https://learn.microsoft.com/azure/azure-monitor/logs/private-link-design',
  checkedOn: '2022-01-05',
  facts: ['PAAS-30', 'DNS-101'],
  check: (network: Network): readonly Fault[] => {
    const scoped = [...network.endpoints.values()].filter(
      ({ target, approved }) => approved && scopeOf(network, target) !== undefined,
    );
    return scoped.flatMap((one, index) =>
      scoped.slice(index + 1).flatMap((other) => faultOf(network, one, other)),
    );
  },
});

function scopeOf({ services }: Network, target: ResourceId | null) {
  const service = target === null ? undefined : services.get(target);
  return service?.entry.service.takesMembers ? service : undefined;
}

function faultOf(network: Network, one: EndpointNode, other: EndpointNode): readonly Fault[] {
  const [a, b] = [scopeOf(network, one.target), scopeOf(network, other.target)];
  if (!a || !b || a.id === b.id) return [];
  const shared = zonesOf(network, one).filter((zone) => zonesOf(network, other).includes(zone));
  const zone = find(network.design, shared[0]);
  const vnet = one.vnet === other.vnet ? network.vnets.get(one.vnet) : undefined;
  if (!zone && !vnet) return [];
  const both = listOf([nameOf(a), nameOf(b)]);
  return [
    {
      at: [one.id, other.id, a.id, b.id, ...(zone ? [zone.id] : [])],
      says: zone
        ? say`The endpoints of ${both} write the same names into ${nameOf(zone)}. The one written last keeps them, and the networks of the other lose Azure Monitor`
        : say`${nameOf(vnet ?? a)} has endpoints of ${both}, but a VNet can connect to one private link scope only`,
    },
  ];
}

function zonesOf({ design }: Network, { id }: EndpointNode): readonly ResourceId[] {
  const endpoint = find(design, id);
  return endpoint?.kind === 'privateEndpoint' ? endpoint.settings.dnsZoneGroup : [];
}
