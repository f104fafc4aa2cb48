import type { Ip } from '../address/ip.ts';
import { type Defaults, type Design, find, ofKind, scopeOf } from '../document/design.ts';
import { privateByDefault } from '../egress/outbound-address.ts';
import type { ResourceId } from '../ids.ts';
import { type Held, holdAddresses } from './addresses.ts';
import { compileClientPools } from './client-pools.ts';
import { compileHubs, hubAsGateway } from './hubs.ts';
import { compileLinks, ownGateways, usableGateways } from './links.ts';
import { serversOfInterface } from './machine-names.ts';
import { withManagedLinks } from './managed-links.ts';
import { compileNames, parseIps } from './names.ts';
import type { AddressHolder, HubNode, Network, NicNode, SubnetNode, VnetNode } from './network.ts';
import { problemsOf } from './problems.ts';
import { compileEndpoints, compileServices } from './services.ts';
import { compileSites } from './sites.ts';
import { spacesOf } from './spaces.ts';
import { compileNsgs, compileSubnets } from './subnets.ts';

/** A design as indexes, phase by phase: addresses, sites, VNets and their links, endpoints, services, subnets, names. */
export function compile(design: Design, defaults: Defaults): Network {
  const held = holdAddresses(design, defaults);
  const sites = new Map([...compileSites(design), ...compileClientPools(design)]);
  const spaces = spacesOf(design);
  const hubs = compileHubs(design, defaults, spaces, sites);
  const vnets = compileVnets(design, defaults, spaces, ownGateways(design, sites), [...hubs.values()]);
  const endpoints = compileEndpoints(design, held);
  const services = compileServices(design, defaults, endpoints);
  const subnets = compileSubnets(design, defaults, vnets, endpoints, held);
  const nics = compileNics(design, held);
  const holders = holdersByVnet(held, subnets, nics);
  const network: Network = {
    design,
    defaults,
    get problems() {
      return problemsOf(network);
    },
    vnets,
    subnets,
    nics,
    endpoints,
    services,
    sites,
    hubs,
    dns: compileNames(design, held, endpoints, services, sites),
    holderAt: (vnet, ip) => holders.byAddress.get(vnet)?.get(ip) ?? null,
    addressesOf: (resource) => holders.byResource.get(resource) ?? [],
  };
  return network;
}

function compileVnets(
  design: Design,
  defaults: Defaults,
  spaces: ReturnType<typeof spacesOf>,
  gateways: ReturnType<typeof ownGateways>,
  hubs: readonly HubNode[],
): ReadonlyMap<ResourceId, VnetNode> {
  const hasGateway = (vnet: ResourceId): boolean => gateways.has(vnet);
  const links = withManagedLinks(compileLinks(design, spaces), { design, defaults, spaces, hasGateway });
  const subnetsOf = new Map<ResourceId, ResourceId[]>();
  for (const { id, parent } of ofKind(design, 'subnet')) {
    if (parent !== null) subnetsOf.set(parent, [...(subnetsOf.get(parent) ?? []), id]);
  }
  return new Map(
    ofKind(design, 'virtualNetwork').map((vnet) => [
      vnet.id,
      {
        id: vnet.id,
        name: vnet.name,
        region: scopeOf(design, defaults, vnet, 'region'),
        tenant: scopeOf(design, defaults, vnet, 'tenant'),
        addressSpaces: spaces.get(vnet.id) ?? [],
        dnsServers: parseIps(vnet.settings.dnsServers),
        links: links.get(vnet.id) ?? [],
        gateways: [
          ...usableGateways(vnet.id, links.get(vnet.id) ?? [], gateways),
          ...hubAsGateway(vnet.id, hubs),
        ],
        hub: hubOfVnet(vnet.id, hubs),
        subnets: subnetsOf.get(vnet.id) ?? [],
        // The document does not say with which API version a VNet will be created.
        privateByDefault: privateByDefault({ existing: vnet.existing, apiVersion: null }),
      },
    ]),
  );
}

function hubOfVnet(vnet: ResourceId, hubs: readonly HubNode[]): VnetNode['hub'] {
  for (const { id, prefix, attachments } of hubs) {
    const attachment = attachments.find((one) => one.vnet === vnet);
    if (attachment) return { id, prefix, attachment };
  }
  return null;
}

/** The interfaces of every machine, the primary one first. */
function compileNics(design: Design, held: readonly Held[]): ReadonlyMap<ResourceId, readonly NicNode[]> {
  const nsgs = compileNsgs(design);
  const nics = new Map<ResourceId, NicNode[]>();
  for (const { id, ip, subnet, nicIndex } of held) {
    const machine = find(design, id);
    const settings =
      machine?.kind === 'virtualMachine' && nicIndex !== null
        ? machine.settings.interfaces[nicIndex]
        : undefined;
    if (!settings || nicIndex === null) continue;
    const node: NicNode = {
      index: nicIndex,
      machine: id,
      subnet,
      ip,
      publicIp: settings.publicIp,
      ipForwarding: settings.ipForwarding,
      repliesWithoutSnat: settings.repliesWithoutSnat,
      dnsServers: serversOfInterface(settings.dnsServers),
      nsg: settings.networkSecurityGroup === null ? null : (nsgs.get(settings.networkSecurityGroup) ?? null),
    };
    nics.set(
      id,
      [...(nics.get(id) ?? []), node].sort((a, b) => a.index - b.index),
    );
  }
  return nics;
}

function holdersByVnet(
  held: readonly Held[],
  subnets: ReadonlyMap<ResourceId, SubnetNode>,
  nics: ReadonlyMap<ResourceId, readonly NicNode[]>,
) {
  const byAddress = new Map<ResourceId, Map<Ip, AddressHolder>>();
  const byResource = new Map<ResourceId, AddressHolder[]>();
  for (const { nicIndex, ...one } of held) {
    const nic = nics.get(one.id)?.find(({ index }) => index === nicIndex) ?? null;
    const holder: AddressHolder = { ...one, nic };
    byResource.set(one.id, [...(byResource.get(one.id) ?? []), holder]);
    // What stands in a virtual hub stands in no subnet: the hub is its network.
    const vnet = subnets.get(one.subnet)?.vnet ?? one.subnet;
    const inVnet = byAddress.get(vnet) ?? new Map<Ip, AddressHolder>();
    // Two things with one address are a problem of the drawing; the first one answers.
    if (!inVnet.has(one.ip)) inVnet.set(one.ip, holder);
    byAddress.set(vnet, inVnet);
  }
  return { byAddress, byResource };
}
