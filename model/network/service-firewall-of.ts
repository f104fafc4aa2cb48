import { enclosing, find, scopeOf } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import { slotsHaveFirewallsOfTheirOwn } from '../paas-firewall/rules/slots-have-firewalls-of-their-own.ts';
import type { AccessRule, ServiceFirewall, VnetRule } from '../paas-firewall/service-firewall.ts';
import type { Network, ServiceNode } from './network.ts';

/** Reads the firewall fields that every service's settings share into one shape. */
export function toServiceFirewall(network: Network, service: ServiceNode): ServiceFirewall {
  const settings = service.settings as {
    readonly publicNetworkAccess?: ServiceFirewall['publicNetworkAccess'];
    readonly defaultAction?: 'Allow' | 'Deny';
    readonly ipRules?: readonly string[];
    readonly vnetRules?: readonly { readonly subnet: ResourceId | null }[];
    readonly trustedServices?: boolean;
    readonly allowAzureServices?: boolean;
    readonly accessRules?: readonly AccessRule[];
    readonly unmatchedAction?: 'Allow' | 'Deny' | null;
    readonly tier?: string;
  };
  const facet = service.entry.service.firewall;
  return {
    id: service.id,
    name: service.name,
    kind: service.kind,
    facet,
    hasNoPublicSide: service.entry.service.hasNoPublicSide?.(service.settings as never) ?? false,
    publicNetworkAccess:
      // Enforced mode is as if the service itself said so: network-security-perimeter-transition (2024-06-04, SEC-8).
      service.perimeter?.mode === 'Enforced' ? 'SecuredByPerimeter' : (settings.publicNetworkAccess ?? null),
    defaultAction: settings.defaultAction ?? null,
    ipRules: settings.ipRules ?? [],
    vnetRules: (settings.vnetRules ?? []).flatMap(({ subnet }) =>
      subnet === null ? [] : vnetRule(network, service, subnet),
    ),
    exception:
      (facet.exception === 'allowAzure' ? settings.allowAzureServices : settings.trustedServices) ?? false,
    accessRules: settings.accessRules ?? [],
    unmatchedAction: settings.unmatchedAction ?? null,
    hasApprovedEndpoint: service.endpoints.some(
      ({ approved, subresource }) => approved && !hasOwnRules(service, subresource),
    ),
    region: service.region,
    tenant: service.tenant,
    tier: settings.tier ?? null,
    perimeter: service.perimeter,
  };
}

/** Is it a part with a firewall of its own, as a slot of an app is (DNS-105)? */
export function hasOwnRules({ hosts }: ServiceNode, subresource: string): boolean {
  return hosts.some(
    (host) => host.subresource === subresource && !slotsHaveFirewallsOfTheirOwn.sharesRules(host),
  );
}

function vnetRule(network: Network, service: ServiceNode, id: ResourceId): readonly VnetRule[] {
  const subnet = find(network.design, id);
  const vnet = enclosing(network.design, id, 'virtualNetwork');
  if (subnet?.kind !== 'subnet' || !vnet) return [];
  const words = service.entry.service.serviceEndpoint?.names ?? [];
  return [
    {
      subnet: id,
      subnetName: subnet.name,
      hasServiceEndpoint: subnet.settings.serviceEndpoints.some((word) => words.includes(word)),
      region: scopeOf(network.design, network.defaults, vnet, 'region'),
      tenant: scopeOf(network.design, network.defaults, vnet, 'tenant'),
    },
  ];
}
