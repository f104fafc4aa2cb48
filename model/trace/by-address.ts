import { type Ip, parseIp, printIp } from '../address/ip.ts';
import { containsIp, lastIp } from '../address/prefix.ts';
import {
  azureDnsAddress,
  forbiddenRanges,
  isPrivateAddress,
  metadataAddress,
  reservedAtStart,
} from '../catalog/facts/reserved-addresses.ts';
import { injectedEntry } from '../catalog/kinds.ts';
import { childrenOf, ofKind, resourcesOf } from '../document/design.ts';
import { code, listOf, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { AddressHolder, Network, SubnetNode } from '../network/network.ts';
import { privateEndpointOnlyReceives } from '../private-link/rules/private-endpoint-only-receives.ts';
import type { Cannot, Origin, Refusal, Target } from './end.ts';
import { sayNoAddress } from './ipv6.ts';

/** Whoever holds an address as the source of a connection; an address in two VNets is nobody's. */
export function originAt(network: Network, text: string): Origin | Cannot | { readonly refused: Refusal } {
  const ip = parseIp(text);
  if (ip === null) return { cannot: sayNoAddress(text) };
  const places = [...network.subnets.values()].filter(({ prefix }) => prefix && containsIp(prefix, ip));
  if (new Set(places.map(({ vnet }) => vnet)).size > 1) {
    const vnets = places.map(({ vnet }) => nameOf(network.vnets.get(vnet) ?? { id: vnet, name: 'a VNet' }));
    return { cannot: say`${code(text)} lies in ${listOf(vnets)}; choose the thing that is meant.` };
  }
  const [place] = places;
  if (place) return inSubnet(network, place, ip);
  for (const site of network.sites.values()) {
    if (!site.prefixes.some((prefix) => containsIp(prefix, ip))) continue;
    const host = childrenOf(network.design, site.id).find(
      (one) => one.kind === 'onPremisesHost' && parseIp(one.settings.address ?? '') === ip,
    );
    return { kind: 'host', resource: host?.id ?? null, site: site.id, ip };
  }
  if (isPrivateAddress(ip)) return { cannot: say`${text} is in no subnet and no site of this design.` };
  const owner = ownersOf(network, ip)[0];
  const nic = owner && network.nics.get(owner)?.find(({ publicIp }) => parseIp(publicIp ?? '') === ip);
  if (nic)
    return { kind: 'nic', resource: nic.machine, subnet: nic.subnet, ip: nic.ip, nic, nsgApplies: true };
  return { kind: 'internet', resource: null, ip };
}

function inSubnet(
  network: Network,
  subnet: SubnetNode,
  ip: Ip,
): Origin | Cannot | { readonly refused: Refusal } {
  const holder = network.holderAt(subnet.vnet, ip);
  if (holder === null && isReserved(subnet, ip))
    return { cannot: say`${code(printIp(ip))} is an address that Azure keeps in ${nameOf(subnet)}.` };
  switch (holder?.kind) {
    case 'privateEndpoint': {
      const says = say`${nameOf(holder)} only receives: it opens no connection into a network`;
      return { refused: { at: holder.id, rule: privateEndpointOnlyReceives.id, says } };
    }
    case 'loadBalancer':
    case 'applicationGateway':
    case 'gatewayInstance':
    case 'inboundEndpoint':
    case 'gateway':
    case 'routeServer':
      return { cannot: say`${nameOf(holder)} as a source of connections is not modelled.` };
    default:
      return {
        kind: 'nic',
        resource: holder?.id ?? subnet.id,
        subnet: subnet.id,
        ip,
        nic: holder?.nic ?? null,
        nsgApplies: holder?.kind !== 'firewall',
      };
  }
}

/** What an address stands for as a destination: something inside, a drawn thing with that public address, or somebody on the internet. */
export function targetAt(network: Network, text: string): Target | Cannot {
  const none = { resource: null, service: null, subresource: null, fqdn: null, ip: null, publicIp: null };
  const ip = parseIp(text);
  if (ip === null) return { cannot: sayNoAddress(text) };
  if (isPlatformAddress(ip) || isPrivateAddress(ip) || isInVnet(network, ip)) return { ...none, ip };
  if (forbiddenRanges.some((range) => containsIp(range, ip)))
    return { cannot: say`${code(text)} is no address of a single machine.` };
  const owners = ownersOf(network, ip);
  if (owners.length > 1) {
    const names = owners.map((id) => nameOf({ id, name: network.design.resources[id]?.name ?? id }));
    return { cannot: say`${code(text)} is an address of ${listOf(names)}; choose the one that is meant.` };
  }
  const resource = owners[0] ?? null;
  return { ...none, resource, publicIp: ip, service: network.services.get(resource as ResourceId) ?? null };
}

/** Is it one of Azure's own addresses, which every machine reaches and no rule for addresses touches? */
export function isPlatformAddress(ip: Ip): boolean {
  return ip === azureDnsAddress || ip === metadataAddress;
}

/** Does Azure keep the address: the first four of a subnet and its last? */
export function isReserved({ prefix }: Pick<SubnetNode, 'prefix'>, ip: Ip): boolean {
  return prefix !== null && (ip < prefix.base + reservedAtStart || ip === lastIp(prefix));
}

/** What is held at an address in a VNet or one of its peers. */
export function holderNear(network: Network, vnet: ResourceId, ip: Ip): AddressHolder | null {
  const peers = network.vnets.get(vnet)?.links.filter(({ connected }) => connected) ?? [];
  for (const one of [vnet, ...peers.map(({ peer }) => peer)]) {
    const holder = network.holderAt(one, ip);
    if (holder) return holder;
  }
  return null;
}

/** The drawn things that have a public address. */
function ownersOf(network: Network, ip: Ip): readonly ResourceId[] {
  const has = (...texts: readonly (string | null)[]): boolean =>
    texts.some((text) => parseIp(text ?? '') === ip);
  const { design } = network;
  return [
    ...[...network.nics.values()].flat().flatMap(({ machine, publicIp }) => (has(publicIp) ? [machine] : [])),
    ...[...network.services.values()].flatMap(({ id, pinnedIp }) => (pinnedIp === ip ? [id] : [])),
    ...[
      ...ofKind(design, 'azureFirewall'),
      ...ofKind(design, 'natGateway'),
      ...ofKind(design, 'vpnGateway'),
    ].flatMap(({ id, settings }) => (has(...settings.publicIps) ? [id] : [])),
    ...ofKind(design, 'loadBalancer').flatMap(({ id, settings: { frontend, publicIp, outboundIps } }) =>
      frontend === 'public' && has(publicIp, ...outboundIps) ? [id] : [],
    ),
    ...ofKind(design, 'applicationGateway').flatMap(({ id, settings: { frontend, publicIp } }) =>
      frontend !== 'private' && has(publicIp) ? [id] : [],
    ),
    ...resourcesOf(design).flatMap(({ id, kind, settings }) => {
      const face = injectedEntry(kind)?.injected.publicFace?.(settings as never);
      return face && has(face.address) ? [id] : [];
    }),
    ...ofKind(design, 'bastion').flatMap(({ id, settings }) => (has(settings.publicIp) ? [id] : [])),
    ...ofKind(design, 'internetClient').flatMap(({ id, settings }) => (has(settings.address) ? [id] : [])),
    ...[...network.sites.values()].flatMap(({ id, publicAddress }) => (has(publicAddress) ? [id] : [])),
  ];
}

function isInVnet(network: Network, ip: Ip): boolean {
  return [...network.vnets.values()].some((vnet) =>
    vnet.addressSpaces.some((space) => containsIp(space, ip)),
  );
}
