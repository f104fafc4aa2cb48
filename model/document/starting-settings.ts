import { parsePrefix } from '../address/prefix.ts';
import { mayHoldServer, privateServerSuffixes } from '../catalog/compute/private-flexible-server.ts';
import { regions } from '../catalog/facts/regions.ts';
import { type KindName, kindEntry } from '../catalog/kinds.ts';
import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { AnySettings } from './change-design.ts';
import { type Defaults, type Design, find, ofKind } from './design.ts';
import {
  suggestAddress,
  suggestAddressSpace,
  suggestPrefix,
  suggestPublicAddress,
  suggestSitePrefix,
} from './free-space.ts';
import { reservedSubnetNamed } from './names.ts';

/** Settings with which a new resource starts, so that it works where it stands; a sentence when there is no room. */
export function startingSettings(
  design: Design,
  kind: KindName,
  parent: ResourceId | null,
  name: string,
): AnySettings | { readonly noRoom: Sentence } {
  switch (kind) {
    case 'virtualNetwork': {
      const space = suggestAddressSpace(design);
      return { addressSpaces: space ? [space] : [] };
    }
    case 'virtualHub': {
      const addressPrefix = suggestAddressSpace(design, 23) ?? '';
      return { addressPrefix, virtualWan: onlyOne(design, 'virtualWan') };
    }
    case 'onPremisesSite': {
      const prefix = suggestSitePrefix(design);
      return { prefixes: prefix ? [prefix] : [] };
    }
    case 'networkGroup':
    case 'securityAdminConfiguration':
    case 'connectivityConfiguration':
      return { manager: onlyOne(design, 'networkManager') };
    case 'subnet':
      return startSubnet(design, parent, name);
    case 'internetClient':
      return { address: suggestPublicAddress(design) };
    case 'dnsInboundEndpoint':
    case 'dnsOutboundEndpoint':
      return { ...startAddress(design, kind, parent), resolver: resolverNear(design, parent) };
    case 'applicationGateway':
      // It starts with a public frontend, and its instances take addresses by themselves.
      return {};
    case 'kubernetesNodePool': {
      return { ...startAddress(design, kind, parent), cluster: clusterNear(design, parent) };
    }
    case 'privatePostgresqlServer':
    case 'privateMysqlServer':
      return { ...startAddress(design, kind, parent), privateDnsZone: zoneFor(design, kind, name) };
    case 'loadBalancer':
      // A private address is one of a subnet.
      return find(design, parent)?.kind === 'subnet'
        ? startAddress(design, kind, parent)
        : { frontend: 'public' };
    default:
      return startAddress(design, kind, parent);
  }
}

/** The region that a new region frame stands for: the first that no frame shows yet, the document's own first. */
export function startingRegion(
  design: Design,
  defaults: Defaults,
): { readonly name: string; readonly title: string } {
  const shown = new Set(ofKind(design, 'region').map(({ region }) => region));
  const first = regions.filter(({ name }) => name === defaults.region);
  const free = [...first, ...regions].find(({ name }) => !shown.has(name));
  return free ?? { name: defaults.region, title: defaults.region };
}

function startSubnet(
  design: Design,
  vnet: ResourceId | null,
  name: string,
): AnySettings | { readonly noRoom: Sentence } {
  const at = find(design, vnet);
  if (at?.kind !== 'virtualNetwork') return {};
  if (at.settings.addressSpaces.length === 0) return {};
  const wanted = reservedSubnetNamed(name)?.advised ?? 24;
  for (let length = wanted; length <= Math.max(wanted, 28); length += 1) {
    const prefix = suggestPrefix(design, at.id, length);
    if (prefix) return { prefix };
  }
  return {
    noRoom: say`${nameOf(at)} has no free prefix left. Add an address space to it, or make a subnet smaller.`,
  };
}

/** What a new thing surely belongs to: the only one of its kind. */
function onlyOne(design: Design, kind: KindName): ResourceId | null {
  const [only, ...others] = ofKind(design, kind);
  return only && others.length === 0 ? only.id : null;
}

/** A zone that is drawn already and may hold the record of a server. */
function zoneFor(design: Design, kind: keyof typeof privateServerSuffixes, name: string): ResourceId | null {
  const suffix = privateServerSuffixes[kind];
  const zone = ofKind(design, 'privateDnsZone').find((one) => mayHoldServer(one.name, suffix, name));
  return zone?.id ?? null;
}

function startAddress(
  design: Design,
  kind: KindName,
  parent: ResourceId | null,
): AnySettings | { readonly noRoom: Sentence } {
  const home = find(design, parent);
  const shape = kindEntry(kind).settings.shape;
  const takesOne = 'address' in shape || kind === 'virtualMachine';
  if (!home || !takesOne) return {};
  if (home.kind !== 'subnet' && home.kind !== 'onPremisesSite') return {};
  const address = suggestAddress(design, home.id);
  const prefix = home.kind === 'subnet' ? home.settings.prefix : (home.settings.prefixes[0] ?? '');
  if (!address && parsePrefix(prefix)) {
    return {
      noRoom: say`${nameOf(home)} has no free address left. Widen its prefix, or use another subnet.`,
    };
  }
  if (kind !== 'virtualMachine') return { address };
  const entry = kindEntry(kind).settings.parse({}) as { interfaces: readonly AnySettings[] };
  return { interfaces: entry.interfaces.map((one) => ({ ...one, address })) };
}

/** The one cluster to which a new node pool surely belongs: the only one, with no pools in other VNets. */
function clusterNear(design: Design, subnet: ResourceId | null): ResourceId | null {
  const [only, ...others] = ofKind(design, 'kubernetesCluster');
  const vnet = find(design, subnet)?.parent;
  const elsewhere = ofKind(design, 'kubernetesNodePool').some(
    ({ parent, settings }) => settings.cluster === only?.id && find(design, parent)?.parent !== vnet,
  );
  return only && others.length === 0 && !elsewhere ? only.id : null;
}

/** The resolver of the VNet around a subnet, which a new endpoint surely belongs to. */
function resolverNear(design: Design, subnet: ResourceId | null): ResourceId | null {
  const vnet = find(design, subnet)?.parent;
  return ofKind(design, 'dnsResolver').find(({ parent }) => parent === vnet)?.id ?? null;
}
