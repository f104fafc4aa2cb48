import { parseIp, printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import { outboundAddress } from '../../egress/outbound-address.ts';
import { appSource } from '../../egress/outside-source.ts';
import { natGatewayFirst } from '../../egress/rules/nat-gateway-first.ts';
import { serviceEndpointKeepsPrivateSource } from '../../egress/rules/service-endpoint-keeps-private-source.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { publicServicesStayOnTheBackbone } from '../../routing/rules/public-services-stay-on-the-backbone.ts';
import { fixNatGateway } from '../fixes.ts';
import { outsideCannotReachPrivateAddresses } from '../rules/outside-cannot-reach-private-addresses.ts';
import { serviceEndpointOpensTheWholeService } from '../rules/service-endpoint-opens-the-whole-service.ts';
import {
  block,
  doubt,
  note,
  type Parcel,
  type Position,
  printSource,
  sayDestination,
  takePath,
  type Walk,
} from '../walk.ts';
import { enterPublicInstance, enterPublicMachine } from './enter-public.ts';
import { knock } from './knock.ts';

/** The public source address as the destination sees it: one, one of a few, or only words. */
export interface PublicSource {
  readonly address: string | null;
  readonly candidates: readonly string[];
  readonly words: string;
  /** The subnet in which the caller stands, for remedies. */
  readonly subnet: { readonly id: ResourceId; readonly name: string } | null;
}

/** Out of a subnet to a public address: which source address, then whoever listens there. */
export function goOut(walk: Walk, at: Position, subnet: SubnetNode, parcel: Parcel): void {
  const { destination } = parcel;
  if (destination.kind === 'private') {
    block(walk, 'route', {
      layer: 'route',
      at: subnet.id,
      rule: outsideCannotReachPrivateAddresses.id,
      evidence: say`${nameOf(subnet)} sends ${code(printIp(destination.ip))} to the internet, where private addresses lead nowhere`,
    });
    return;
  }
  if (walk.quiet) {
    takePath(walk, 'public');
    walk.arrival = {
      at: null,
      subnet: null,
      ip: null,
      source: printIp(parcel.sourceIp),
      sourceIp: parcel.sourceIp,
    };
    return;
  }
  const source = publicSource(walk, at, subnet, parcel);
  if (source === null) return;
  toPublic(
    walk,
    at.from ?? at.thing,
    source,
    true,
    walk.network.vnets.get(subnet.vnet)?.region ?? null,
    parcel,
  );
}

/** Delivers to a public address: a service's front end, a machine's public address, or somebody on the internet. */
export function toPublic(
  walk: Walk,
  from: ResourceId,
  source: PublicSource,
  inAzure: boolean,
  region: string | null,
  parcel: Parcel,
): void {
  const { destination } = parcel;
  takePath(walk, 'public');
  const seen = source.address ?? source.words;
  const sourceIp = parseIp(source.address ?? '');
  if (destination.kind === 'service') {
    note(walk, {
      action: 'route',
      says: inAzure
        ? say`It reaches ${sayDestination(walk.network, destination, printIp)} without leaving Microsoft's network`
        : say`It reaches ${sayDestination(walk.network, destination, printIp)} over the internet`,
      rules: publicServicesStayOnTheBackbone.stays({ inAzure }, destination.kind)
        ? [publicServicesStayOnTheBackbone.id]
        : [],
      at: [destination.service.id],
    });
    walk.hops.push({ from, to: destination.service.id, along: [], path: 'public' });
    walk.arrival = { at: destination.service.id, subnet: null, ip: destination.ip, source: seen, sourceIp };
    knock(
      walk,
      destination.service,
      destination.subresource,
      {
        path: 'public',
        address: source.address,
        candidates: source.candidates,
        inAzure,
        region,
        trusted: false,
        subnet: source.subnet,
      },
      parcel,
    );
    return;
  }
  if (destination.kind === 'public') {
    if (destination.resource !== null)
      walk.hops.push({ from, to: destination.resource, along: [], path: 'public' });
    walk.arrival = { at: destination.resource, subnet: null, ip: destination.ip, source: seen, sourceIp };
    const resource = find(walk.network.design, destination.resource);
    if (resource?.kind === 'virtualMachine') enterPublicMachine(walk, resource.id, sourceIp, parcel);
    else if (resource?.kind === 'sqlManagedInstance') enterPublicInstance(walk, resource, sourceIp, parcel);
    else
      note(walk, {
        action: 'enter',
        says: say`${sayDestination(walk.network, destination, printIp)} sees ${code(seen)}`,
        at: destination.resource === null ? [] : [destination.resource],
      });
  }
}

/** The public source address of a subnet's packet; null when there is none and the packet ends here. */
function publicSource(walk: Walk, at: Position, subnet: SubnetNode, parcel: Parcel): PublicSource | null {
  const thing = find(walk.network.design, at.thing);
  const caller = { id: subnet.id, name: subnet.name };
  if (thing?.kind === 'functionApp' || thing?.kind === 'webApp') {
    const way = { throughVnet: true, natGateway: subnet.natGateway !== null, appliance: false };
    const own = appSource(way, thing.settings.outboundAddresses);
    if (own === null) return subnet.natGateway && fromNat(walk, subnet.natGateway, caller);
    note(walk, { action: 'source', says: own.says, rules: own.because, at: [thing.id] });
    return lent(thing.settings.outboundAddresses, `an outbound address of ${thing.name}`, caller);
  }
  if (thing?.kind === 'azureFirewall') {
    // What the firewall puts in was told where the packet passed it.
    return lent(
      subnet.natGateway?.publicIps ?? thing.settings.publicIps,
      `a public address of ${thing.name}`,
      caller,
    );
  }
  const nic = walk.network.nics.get(at.thing)?.find((one) => one.subnet === subnet.id) ?? null;
  const service = parcel.destination.kind === 'service' ? parcel.destination.service : null;
  const egress = outboundAddress({
    subnet: {
      id: subnet.id,
      name: subnet.name,
      defaultOutboundAccess: subnet.settings.defaultOutboundAccess,
      delegated: subnet.settings.delegation !== null,
      natGateway: subnet.natGateway,
    },
    publicIp: nic?.publicIp ?? null,
    loadBalancerOutbound: null,
    destination:
      service === null
        ? null
        : {
            serviceTag: service.entry.service.serviceTag,
            sameRegion: service.region === walk.network.vnets.get(subnet.vnet)?.region,
          },
    privateByDefault: walk.network.vnets.get(subnet.vnet)?.privateByDefault ?? null,
  });
  const rules = egress.because;
  if (egress.method === 'none') {
    block(
      walk,
      'source',
      {
        layer: 'route',
        at: subnet.id,
        rule: rules[0] ?? '',
        evidence: egress.says,
        fix: fixNatGateway(walk.network, subnet),
      },
      { rules },
    );
    return null;
  }
  if (egress.method === 'depends')
    doubt(walk, 'source', { says: egress.says, rule: rules[0] ?? '', layer: 'route', at: subnet.id });
  else note(walk, { action: 'source', says: egress.says, rules, at: [egress.by ?? at.thing] });
  return {
    address: egress.address,
    candidates: egress.candidates,
    words: 'a public address of Microsoft that may change',
    subnet: caller,
  };
}

function lent(addresses: readonly string[], words: string, subnet: PublicSource['subnet']): PublicSource {
  return {
    address: addresses.length === 1 ? (addresses[0] ?? null) : null,
    candidates: addresses,
    words: addresses.length > 1 ? addresses.join(' or ') : words,
    subnet,
  };
}

function fromNat(
  walk: Walk,
  nat: NonNullable<SubnetNode['natGateway']>,
  subnet: PublicSource['subnet'],
): PublicSource {
  note(walk, {
    action: 'source',
    says: say`${nameOf(nat)} gives it the public address ${code(nat.publicIps.join(' or '))}`,
    rules: [natGatewayFirst.id],
    at: [nat.id],
  });
  return lent(nat.publicIps, `a public address of ${nat.name}`, subnet);
}

/** The service endpoint route: Microsoft's backbone, the private source and the identity of the subnet. */
export function useServiceEndpoint(
  walk: Walk,
  at: Position,
  subnet: SubnetNode,
  word: string,
  parcel: Parcel,
): void {
  const { destination } = parcel;
  if (destination.kind !== 'service') return;
  takePath(walk, 'serviceEndpoint');
  if (walk.quiet) return;
  const source = printSource(parcel);
  note(walk, {
    action: 'source',
    says: say`${nameOf(destination.service)} sees the private address ${code(source)} with the identity of ${nameOf(subnet)}, not a public address`,
    rules: [serviceEndpointKeepsPrivateSource.id],
    at: [at.thing, subnet.id],
  });
  walk.hops.push({
    from: at.from ?? at.thing,
    to: destination.service.id,
    along: [],
    path: 'serviceEndpoint',
  });
  walk.arrival = {
    at: destination.service.id,
    subnet: null,
    ip: destination.ip,
    source,
    sourceIp: parcel.sourceIp,
  };
  const vnet = walk.network.vnets.get(subnet.vnet);
  const foreign =
    vnet !== undefined && serviceEndpointOpensTheWholeService.leadsOut(vnet, destination.service);
  walk.remarks.push({
    rule: serviceEndpointOpensTheWholeService.id,
    says: foreign
      ? say`${nameOf(destination.service)} belongs to another tenant: ${code(word)} on ${nameOf(subnet)} is a way out for data (exfiltration)`
      : say`${code(word)} gives ${nameOf(subnet)} a path to every ${destination.service.entry.title.toLowerCase()} in the world, other customers' included`,
  });
  knock(
    walk,
    destination.service,
    destination.subresource,
    {
      path: 'serviceEndpoint',
      subnet: subnet.id,
      subnetName: subnet.name,
      address: source,
      region: vnet?.region ?? '',
      tenant: vnet?.tenant ?? '',
    },
    parcel,
  );
}
