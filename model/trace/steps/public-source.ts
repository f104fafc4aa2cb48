import { find } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import type { Egress } from '../../egress/egress.ts';
import { outboundAddress } from '../../egress/outbound-address.ts';
import { appSource } from '../../egress/outside-source.ts';
import { defaultOutboundOnlyWhereStillOffered } from '../../egress/rules/default-outbound-only-where-still-offered.ts';
import { mailPortMayBeClosed } from '../../egress/rules/mail-port-may-be-closed.ts';
import { natGatewayFirst } from '../../egress/rules/nat-gateway-first.ts';
import { natGatewayLetsNothingIn } from '../../egress/rules/nat-gateway-lets-nothing-in.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { fixNatGateway, fixPublicAddress } from '../fixes/ways-out.ts';
import { regionCalled } from '../region-called.ts';
import { block, doubt, note, type Parcel, type Position, type Walk } from '../walk.ts';
import { clusterSource } from './cluster-source.ts';
import { environmentSource } from './environment-source.ts';
import { gatewaySource } from './gateway-source.ts';
import { instancesSource } from './instances-source.ts';
import { waysByBalancers } from './ways-by-balancers.ts';

/** The public source address as the destination sees it: one, one of a few, or only words. */
export interface PublicSource {
  readonly address: string | null;
  readonly candidates: readonly string[];
  readonly words: string;
  /** The service that lends its own address, where it does. */
  readonly lentBy?: ResourceId;
  /** The subnet in which the caller stands, for remedies. */
  readonly subnet: { readonly id: ResourceId; readonly name: string } | null;
  /** The circuit whose Microsoft peering carries the packet, instead of the internet. */
  readonly over?: { readonly id: ResourceId; readonly name: string };
}

/** The public source address of a subnet's packet; null when there is none and the packet ends here. */
export function publicSource(
  walk: Walk,
  at: Position,
  subnet: SubnetNode,
  parcel: Parcel,
): PublicSource | null {
  const own = ownSource(walk, find(walk.network.design, at.thing), subnet);
  return own === 'asUsual' ? usualSource(walk, at, subnet, parcel) : own;
}

/** Some things go out by an address of their own whatever their subnet offers; null where that leaves them none. */
function ownSource(
  walk: Walk,
  thing: Resource | undefined,
  subnet: SubnetNode,
): PublicSource | 'asUsual' | null {
  const caller = { id: subnet.id, name: subnet.name };
  const cluster = clusterSource(walk, thing, subnet);
  if (cluster === null) return null;
  if (cluster !== 'asUsual')
    return { ...lent(cluster.addresses, cluster.words, caller), lentBy: cluster.lentBy };
  const ofEnvironment = environmentSource(walk, thing, subnet);
  if (ofEnvironment !== null) return lent([], ofEnvironment, caller);
  const instances = instancesSource(walk, thing, subnet);
  if (instances) {
    return instances.nat
      ? fromNat(walk, instances.nat, caller)
      : lent(instances.addresses, instances.words, caller);
  }
  if (thing?.kind === 'functionApp' || thing?.kind === 'webApp') {
    const way = { throughVnet: true, natGateway: subnet.natGateway !== null, appliance: false };
    const own = appSource(way, thing.settings.outboundAddresses);
    if (own === null) return subnet.natGateway && fromNat(walk, subnet.natGateway, caller);
    note(walk, { action: 'source', says: own.says, rules: own.because, at: [thing.id] });
    return lent(thing.settings.outboundAddresses, `an outbound address of ${thing.name}`, caller);
  }
  if (thing?.kind === 'applicationGateway') return gatewaySource(walk, thing, subnet);
  if (thing?.kind === 'azureFirewall') {
    // What the firewall puts in was told where the packet passed it.
    return lent(
      subnet.natGateway?.publicIps ?? thing.settings.publicIps,
      `a public address of ${thing.name}`,
      caller,
    );
  }
  return 'asUsual';
}

/** What a machine, or anything without an address of its own, goes out by. */
function usualSource(walk: Walk, at: Position, subnet: SubnetNode, parcel: Parcel): PublicSource | null {
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
    ...waysByBalancers(walk, at.thing, nic, parcel),
    destination:
      service === null
        ? null
        : {
            serviceTag: service.entry.service.serviceTag,
            sameRegion: regionCalled(parcel) === walk.network.vnets.get(subnet.vnet)?.region,
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
  blockWhatIsNotCarried(walk, at, egress, parcel);
  if (egress.method === 'depends')
    doubt(walk, 'source', { says: egress.says, rule: rules[0] ?? '', layer: 'route', at: subnet.id });
  else note(walk, { action: 'source', says: egress.says, rules, at: [egress.by ?? at.thing] });
  return {
    address: egress.address,
    candidates: egress.candidates,
    words: 'a public address of Microsoft that may change',
    subnet: { id: subnet.id, name: subnet.name },
  };
}

/** Neither a NAT gateway nor an address that Microsoft lends carries every protocol. */
function blockWhatIsNotCarried(walk: Walk, at: Position, egress: Egress, parcel: Parcel): void {
  if (egress.method === 'natGateway' && !natGatewayLetsNothingIn.carries('out', parcel.protocol)) {
    block(walk, 'source', {
      layer: 'gateway',
      at: egress.by,
      rule: natGatewayLetsNothingIn.id,
      evidence: say`${egress.says}, but a NAT gateway carries TCP and UDP only, not ${code(parcel.protocol.toUpperCase())}`,
    });
  }
  const borrows = egress.method === 'defaultOutbound' || egress.method === 'sameRegionStorage';
  if (borrows && !defaultOutboundOnlyWhereStillOffered.carries(parcel.protocol)) {
    block(walk, 'source', {
      layer: 'route',
      at: at.subnet,
      rule: defaultOutboundOnlyWhereStillOffered.id,
      evidence: say`${egress.says}, but it carries no ${code(parcel.protocol.toUpperCase())}`,
      fix: fixPublicAddress(walk.network, at.thing),
    });
  }
}

/** Whether mail may leave Azure hangs on the subscription. */
export function doubtMail(walk: Walk, subnet: SubnetNode, { destination, protocol, port }: Parcel): void {
  if (destination.kind !== 'public' || !mailPortMayBeClosed.dependsOnSubscription(protocol, port)) return;
  doubt(walk, 'source', {
    says: say`Azure blocks outbound ${code('TCP 25')} for many kinds of subscription`,
    rule: mailPortMayBeClosed.id,
    layer: 'gateway',
    at: subnet.id,
  });
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
