import { printIp, toIp } from '../address/ip.ts';
import {
  complementOf,
  type IpSet,
  intersectionOf,
  minus,
  noIps,
  toIpSet,
  unionOf,
} from '../address/ip-set.ts';
import { forbiddenRanges, privateRanges } from '../catalog/facts/reserved-addresses.ts';
import type { ServiceEndpointFacet } from '../catalog/service.ts';
import { code, nameOf, type SentencePart } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, ServiceNode } from '../network/network.ts';
import type { Caller, PublicCaller } from '../paas-firewall/caller.ts';
import { meansAllOfAzure, readIpRule } from '../paas-firewall/ip-rules.ts';
import type { ServiceFirewall } from '../paas-firewall/service-firewall.ts';
import { regionalEndpointCoversRegionAndPair } from '../routing/rules/regional-endpoint-covers-region-and-pair.ts';

/** Somebody who is named by a rule of a service, with the name for a sentence. */
export interface NamedCaller {
  readonly caller: Caller;
  readonly name: SentencePart;
}

/** Somebody on the internet whose address no rule of the service names. */
export function stranger(firewall: ServiceFirewall): PublicCaller {
  const rest = minus(callable, namedBy(firewall));
  const [first] = rest.ranges[0] ?? callable.ranges[0] ?? [0];
  return { ...publicCaller(printIp(toIp(first))), standsFor: 'the internet' };
}

/** Somebody in Azure, in a region that nobody knows, whose address no rule of the service names. */
export function strangerInAzure(firewall: ServiceFirewall): PublicCaller {
  return { ...stranger(firewall), inAzure: true, standsFor: 'other customers of Azure' };
}

/** A Microsoft service that the service trusts. */
export function trustedService(firewall: ServiceFirewall): PublicCaller {
  return { ...strangerInAzure(firewall), trusted: true, standsFor: 'trusted Microsoft services' };
}

/** A member of the perimeter of the service. */
export function memberOf(firewall: ServiceFirewall): PublicCaller {
  return {
    ...strangerInAzure(firewall),
    perimeter: firewall.perimeter?.id ?? null,
    standsFor: 'members of its perimeter',
  };
}

/** Somebody at a site, as the service sees them from the internet. */
export function siteCaller(address: string): PublicCaller {
  return publicCaller(address);
}

/** Everybody whom a rule of the service names and who can arrive as the rule wants: one caller a rule. */
export function namedCallers(
  network: Network,
  service: ServiceNode,
  firewall: ServiceFirewall,
): readonly NamedCaller[] {
  const facet: ServiceEndpointFacet | null = service.entry.service.serviceEndpoint;
  const bySubnet = (id: ResourceId | null): readonly NamedCaller[] => {
    const subnet = id === null ? undefined : network.subnets.get(id);
    const vnet = subnet && network.vnets.get(subnet.vnet);
    if (!subnet || !vnet || !facet) return [];
    const { region, tenant } = vnet;
    // Without a service endpoint that covers the service nobody arrives with the identity of the subnet.
    const covers = (word: string) =>
      regionalEndpointCoversRegionAndPair.covers(word, facet, region, service.region);
    if (!subnet.settings.serviceEndpoints.some(covers)) return [];
    const caller: Caller = {
      path: 'serviceEndpoint',
      subnet: subnet.id,
      subnetName: subnet.name,
      address: '',
      identifier: facet.standard ? subnet.settings.networkIdentifier : null,
      region,
      tenant,
    };
    return [{ caller, name: nameOf(subnet) }];
  };
  const allowing = firewall.accessRules.filter(({ action }) => action === 'Allow');
  const inbound = firewall.perimeter?.inbound ?? [];
  return [
    // A perimeter knows subnets by their network identifiers.
    ...(inbound.length > 0 ? withIdentifier(network) : []).flatMap((id) => bySubnet(id)),
    ...firewall.vnetRules.flatMap(({ subnet }) => bySubnet(subnet)),
    ...allowing.flatMap(({ subnet }) => bySubnet(subnet)),
    ...[...firewall.ipRules, ...allowing.filter(({ subnet }) => subnet === null).map(({ source }) => source)]
      .filter((text) => text.trim() !== '' && !meansAllOfAzure(text))
      .map(byText),
    ...inbound.flatMap(({ prefixes }) => prefixes).map(byText),
    ...inbound.flatMap(({ subscriptions }) => subscriptions).map(bySubscription),
  ];
}

function withIdentifier({ subnets }: Network): readonly ResourceId[] {
  return [...subnets.values()]
    .filter(({ settings }) => (settings.networkIdentifier ?? '') !== '')
    .map(({ id }) => id);
}

function bySubscription(subscription: string): NamedCaller {
  const caller = { ...publicCaller(null), inAzure: true, subscription };
  return { caller, name: code(subscription) };
}

function byText(text: string): NamedCaller {
  const first = readIpRule(text)?.ranges[0]?.[0];
  // A service tag: somebody in Azure of whom no more is known.
  const caller =
    first === undefined ? { ...publicCaller(null), inAzure: true } : publicCaller(printIp(toIp(first)));
  return { caller, name: code(text) };
}

function publicCaller(address: string | null): PublicCaller {
  return { path: 'public', address, inAzure: false, region: null, trusted: false };
}

/** Addresses from which somebody on the internet may call. */
const callable: IpSet = intersectionOf(
  { ranges: [[toIp(0x01000000), toIp(0xdfffffff)]] },
  complementOf(toIpSet([...privateRanges, ...forbiddenRanges])),
);

function namedBy({ ipRules, accessRules, perimeter }: ServiceFirewall): IpSet {
  const inPerimeter = perimeter?.inbound.flatMap(({ prefixes }) => prefixes) ?? [];
  const sources = accessRules.filter(({ subnet }) => subnet === null).map(({ source }) => source);
  return [...ipRules, ...sources, ...inPerimeter]
    .map((text) => readIpRule(text) ?? noIps)
    .filter(({ ranges }) => !ranges.some(([first, last]) => first === 0 && last === 0xffffffff))
    .reduce(unionOf, noIps);
}
