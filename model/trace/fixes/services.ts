import { isPrivateLinkTarget, type KindName } from '../../catalog/kinds.ts';
import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { whyNotAdmitted } from '../../document/service-access.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { EndpointNode, Network, ServiceNode } from '../../network/network.ts';
import { toServiceFirewall } from '../../network/service-firewall-of.ts';
import type { Remedy } from '../../paas-firewall/admission.ts';
import { admit } from '../../paas-firewall/admit.ts';
import { regionalEndpointCoversRegionAndPair } from '../../routing/rules/regional-endpoint-covers-region-and-pair.ts';
import type { Fix } from '../answer.ts';
import { fixSettings } from './fix-settings.ts';
import { fixInbound } from './perimeters.ts';

/** Approves a connection that waits. */
export function fixEndpointState(endpoint: EndpointNode): Fix | undefined {
  if (endpoint.approved) return undefined;
  return {
    edit: 'approve-endpoint',
    input: { endpoint: endpoint.id },
    says: say`Approve the connection of ${nameOf(endpoint)}`,
  };
}

/** Lets an endpoint stand for a group that its target has; a Private Link Service has none. */
export function fixSubresource(endpoint: EndpointNode, groups: readonly string[]): Fix | undefined {
  const wanted = groups[0] ?? '';
  if (groups.includes(endpoint.subresource) || wanted === endpoint.subresource) return undefined;
  return fixSettings(
    endpoint.id,
    { subresource: wanted },
    wanted === ''
      ? say`Remove the sub-resource of ${nameOf(endpoint)}`
      : say`Set the sub-resource of ${nameOf(endpoint)} to ${code(wanted)}`,
  );
}

/** A tier that takes private endpoints, or virtual network rules. */
export function fixTier(service: ServiceNode, tiers: readonly string[] | undefined): Fix | undefined {
  const { tierSetting = 'tier' } = service.entry.service;
  const current = service.settings[tierSetting];
  // Nothing leads out of Consumption: https://learn.microsoft.com/azure/api-management/upgrade-and-scale (read 2026-11-30).
  if (current === 'Consumption') return undefined;
  // A tier of v2 gives way to another one of v2 first.
  const isV2 = (word: unknown) => `${word}`.endsWith('V2');
  const tier = tiers?.find((one) => isV2(one) === isV2(current)) ?? tiers?.[0];
  if (tier === undefined || typeof current !== 'string' || tiers?.includes(current)) return undefined;
  return fixSettings(
    service.id,
    { [tierSetting]: tier },
    say`Change ${nameOf(service)} to tier ${code(tier)}`,
  );
}

/** Closes what is public of a service that takes endpoints only then. */
export function fixOpenBeside(service: ServiceNode): Fix {
  return {
    edit: 'set-public-access',
    input: { service: service.id, value: 'Disabled' },
    says: say`Disable public network access of ${nameOf(service)}`,
  };
}

/** Keeps clients of a service on its one port, so that no further ones are needed. */
export function fixRedirects(service: ServiceNode): Fix | undefined {
  if ('connectionPolicy' in service.settings)
    return fixSettings(
      service.id,
      { connectionPolicy: 'Proxy' },
      say`Choose connection policy ${code('Proxy')} for ${nameOf(service)}, which uses one port only`,
    );
  if ('connectionMode' in service.settings)
    return fixSettings(
      service.id,
      { connectionMode: 'Gateway' },
      say`Choose gateway mode for the clients of ${nameOf(service)}, which uses port 443 only`,
    );
  return undefined;
}

/** The smallest change of a service's firewall that lets the caller in; where its rules cannot, a private endpoint in the caller's VNet. */
export function fixAdmission(
  network: Network,
  service: ServiceNode,
  subresource: string,
  caller: ResourceId | null,
  remedies: readonly Remedy[],
): Fix | undefined {
  const waiting = remedies.some(({ kind }) => kind === 'enablePublicAccess')
    ? fixWaitingEndpoint(network, service, subresource, caller)
    : undefined;
  if (waiting) return waiting;
  for (const remedy of remedies) {
    const fix = toFix(network, service, remedy);
    if (fix) return fix;
  }
  const tiers = service.entry.service.firewall.tiersWithVnetRules;
  return fixTier(service, tiers) ?? fixWithEndpoint(network, service, subresource, caller);
}

/** Before a closed service is opened: an endpoint that waits for approval, where the caller's VNet sees its zone. */
function fixWaitingEndpoint(
  network: Network,
  service: ServiceNode,
  subresource: string,
  caller: ResourceId | null,
): Fix | undefined {
  const vnet = network.vnets.get(network.subnets.get(caller as ResourceId)?.vnet as ResourceId);
  if (!vnet || vnet.dnsServers.length > 0) return undefined;
  const seen = new Set(
    ofKind(network.design, 'privateDnsZone')
      .filter(({ settings }) => settings.links.some((link) => link.vnet === vnet.id))
      .map(({ id }) => id),
  );
  const waiting = ofKind(network.design, 'privateEndpoint').find(
    ({ settings }) =>
      settings.target === service.id &&
      settings.subresource === subresource &&
      settings.state === 'Pending' &&
      settings.dnsZoneGroup.some((zone) => seen.has(zone)),
  );
  const node = waiting && network.endpoints.get(waiting.id);
  return node && fixEndpointState(node);
}

/** A private endpoint of the service in the VNet of the caller's subnet, with its zone. */
function fixWithEndpoint(
  network: Network,
  service: ServiceNode,
  subresource: string,
  caller: ResourceId | null,
): Fix | undefined {
  const vnet = network.vnets.get(network.subnets.get(caller as ResourceId)?.vnet as ResourceId);
  if (!vnet || !isPrivateLinkTarget(service.kind as KindName)) return undefined;
  return {
    edit: 'create-private-endpoint',
    input: { vnet: vnet.id, service: service.id, subresource },
    says:
      vnet.tenant === service.tenant
        ? say`Add a private endpoint for ${nameOf(service)} to ${nameOf(vnet)}, with its private DNS zone`
        : say`Add a private endpoint for ${nameOf(service)} to ${nameOf(vnet)}, approved by the owner in ${code(service.tenant)}, with its private DNS zone`,
  };
}

/** Has the subnet a service endpoint for the service, and none that reaches its region? */
function isTooNear(network: Network, service: ServiceNode, subnet: ResourceOf<'subnet'>): boolean {
  const facet = service.entry.service.serviceEndpoint;
  const here = network.vnets.get(network.subnets.get(subnet.id)?.vnet as ResourceId)?.region ?? '';
  const words = subnet.settings.serviceEndpoints.filter((word) => facet?.names.includes(word));
  return (
    facet !== null &&
    facet !== undefined &&
    words.length > 0 &&
    !words.some((word) => regionalEndpointCoversRegionAndPair.covers(word, facet, here, service.region))
  );
}

/** Would anybody come in once public access is on? Whose address is not known comes in only where nobody is refused. */
function opensToAll(network: Network, service: ServiceNode): boolean {
  const firewall = { ...toServiceFirewall(network, service), publicNetworkAccess: 'Enabled' as const };
  const anybody = { path: 'public', address: null, inAzure: false, region: null, trusted: false } as const;
  return admit(firewall, anybody).admitted === 'yes';
}

function toFix(network: Network, service: ServiceNode, remedy: Remedy): Fix | undefined {
  switch (remedy.kind) {
    case 'admitSubnet':
    case 'enableServiceEndpoint': {
      const [record, subnet] = [find(network.design, service.id), find(network.design, remedy.subnet)];
      if (!record || subnet?.kind !== 'subnet') return undefined;
      if (whyNotAdmitted(network.design, network.defaults, record, subnet)) return undefined;
      return {
        edit: 'admit-subnet',
        input: { service: service.id, subnet: subnet.id },
        says: isTooNear(network, service, subnet)
          ? say`Replace the regional service endpoint of ${nameOf(subnet)} by the global one, and give ${nameOf(service)} a VNet rule for it`
          : say`Turn on the service endpoint in ${nameOf(subnet)}, and give ${nameOf(service)} a VNet rule for it`,
      };
    }
    case 'admitAddress':
      return {
        edit: 'admit-address',
        input: { service: service.id, address: remedy.address },
        says: say`Add an IP rule for ${code(remedy.address)} to ${nameOf(service)}`,
      };
    case 'admitAtPerimeter':
      return fixInbound(network, { id: remedy.perimeter, profile: remedy.profile }, remedy.address);
    case 'enablePublicAccess':
      return {
        edit: 'set-public-access',
        input: { service: service.id, value: 'Enabled' },
        says: opensToAll(network, service)
          ? say`Enable public network access of ${nameOf(service)}, which opens it to all networks`
          : say`Enable public network access of ${nameOf(service)}`,
      };
    case 'removeRule': {
      const rules = (service.settings.accessRules ?? []) as readonly {
        readonly name: string;
        readonly priority: number;
      }[];
      return fixSettings(
        service.id,
        {
          accessRules: rules.filter(
            ({ name, priority }) => name !== remedy.name || priority !== remedy.priority,
          ),
        },
        say`Remove access rule ${code(remedy.name)} (${remedy.priority}) of ${nameOf(service)}`,
      );
    }
  }
}
