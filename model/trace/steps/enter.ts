import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { integrationDelegation } from '../../catalog/facts/delegations.ts';
import { childrenOf } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { AddressHolder } from '../../network/network.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from '../../routing/rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { isReserved } from '../by-address.ts';
import { fixRoute } from '../fixes/routes.ts';
import { unusedAddressAnswersNobody } from '../rules/unused-address-answers-nobody.ts';
import { vnetIntegrationIsOutboundOnly } from '../rules/vnet-integration-is-outbound-only.ts';
import {
  assume,
  block,
  doubt,
  type Leg,
  note,
  type Parcel,
  type Position,
  printFlow,
  printSource,
  takePath,
  type Walk,
} from '../walk.ts';
import { deliverToClient } from './deliver-to-client.ts';
import { enterBalancer } from './enter-balancer.ts';
import { enterEndpoint } from './enter-endpoint.ts';
import { enterGateway } from './enter-gateway.ts';
import { arrive, enterMachine } from './enter-machine.ts';
import { enterNameServer } from './enter-name-server.ts';
import { explainNoWay } from './explain-no-way.ts';
import { enterNsgs } from './leave.ts';
import { routeDestination } from './pick-route.ts';

/** Delivers a packet to whatever holds its address in a VNet. */
export function enterHolder(
  walk: Walk,
  at: Position,
  vnet: ResourceId,
  along: readonly ResourceId[],
  parcel: Parcel,
): Leg {
  if (parcel.destination.kind !== 'private') {
    const here = walk.network.vnets.get(vnet) ?? { id: vnet, name: 'the VNet' };
    const subnet = walk.network.subnets.get(at.subnet);
    block(walk, 'enter', {
      layer: 'route',
      at: at.subnet,
      rule: unusedAddressAnswersNobody.id,
      evidence: say`The route keeps it in ${nameOf(here)}, where nothing holds a public address`,
      fix: subnet && fixRoute(walk.network, selectRoute(subnet.routes, routeDestination(parcel)).route),
    });
    return null;
  }
  const { ip } = parcel.destination;
  const holder = walk.network.holderAt(vnet, ip);
  if (!holder) {
    enterEmptyPlace(walk, at, vnet, along, parcel);
    return null;
  }
  if (isSomebodyElse(walk, holder, parcel)) {
    blameOtherVnet(walk, at, vnet, ip, parcel);
    return null;
  }
  if (holder.id !== at.thing) {
    walk.hops.push({
      from: at.from ?? at.thing,
      to: holder.id,
      along,
      path: holder.kind === 'privateEndpoint' ? 'privateEndpoint' : 'private',
    });
  }
  const subnet = walk.network.subnets.get(holder.subnet);
  if (!subnet) {
    enterInHub(walk, holder, parcel);
    return null;
  }
  switch (holder.kind) {
    case 'privateEndpoint':
      enterEndpoint(walk, holder, subnet, parcel);
      return null;
    case 'loadBalancer':
      enterBalancer(walk, holder, parcel);
      return null;
    case 'applicationGateway':
    case 'gatewayInstance':
      enterGateway(walk, holder, subnet, parcel);
      return null;
    case 'inboundEndpoint':
    case 'firewall':
      enterNameServer(walk, holder, subnet, parcel);
      return null;
    case 'bastion':
    case 'gateway':
    case 'routeServer':
      arrive(walk, holder, parcel);
      walk.notModelled.push(
        say`What ${nameOf(holder)} answers on ${code(printFlow(parcel))} is not modelled`,
      );
      return null;
    case 'machine':
    case 'injected':
      enterMachine(walk, holder, subnet, parcel);
      return null;
  }
}

/** What stands in a virtual hub stands in no subnet, and behind no NSG. */
function enterInHub(walk: Walk, holder: AddressHolder, parcel: Parcel): void {
  if (holder.kind === 'firewall') {
    enterNameServer(walk, holder, null, parcel);
    return;
  }
  arrive(walk, holder, parcel);
  walk.notModelled.push(say`What ${nameOf(holder)} answers on ${code(printFlow(parcel))} is not modelled`);
}

/** The same address, but in a VNet in which what is meant does not stand. */
function isSomebodyElse(walk: Walk, holder: AddressHolder, { meant }: Parcel): boolean {
  return meant !== null && holder.id !== meant && walk.network.addressesOf(meant).length > 0;
}

function blameOtherVnet(walk: Walk, at: Position, vnet: ResourceId, ip: Ip, { meant }: Parcel): void {
  const subnet = walk.network.subnets.get(at.subnet);
  if (!subnet) return;
  const { rule, at: where, says, fix } = explainNoWay(walk, subnet, ip, meant);
  const here = walk.network.vnets.get(vnet) ?? { id: vnet, name: 'the VNet' };
  block(walk, 'enter', {
    layer: 'route',
    at: where,
    rule,
    evidence: say`In ${nameOf(here)} ${code(printIp(ip))} is another address than the one that is meant: ${says}`,
    fix,
  });
}

/** A resource of a kind that the catalog does not know, in the subnet of an address: it may hold it. */
export function unknownAt(walk: Walk, vnets: readonly ResourceId[], ip: Ip): Resource | undefined {
  const homes = [...walk.network.subnets.values()].filter(
    ({ vnet, prefix }) => vnets.includes(vnet) && prefix !== null && containsIp(prefix, ip),
  );
  return homes.flatMap(({ id }) => childrenOf(walk.network.design, id)).find(({ kind }) => kind === 'other');
}

/** Nothing is drawn at the address: a machine that is not drawn for a question by address, nobody for a name. */
function enterEmptyPlace(
  walk: Walk,
  at: Position,
  vnet: ResourceId,
  along: readonly ResourceId[],
  parcel: Parcel,
): void {
  if (parcel.destination.kind !== 'private') return;
  const { ip } = parcel.destination;
  const subnet = [...walk.network.subnets.values()].find(
    (one) => one.vnet === vnet && one.prefix && containsIp(one.prefix, ip),
  );
  if (parcel.meant !== null && walk.network.addressesOf(parcel.meant).length > 0) {
    blameOtherVnet(walk, at, vnet, ip, parcel);
    return;
  }
  const place = {
    isHeld: false,
    inSubnet: subnet !== undefined && !isReserved(subnet, ip),
    askedByName: parcel.fqdn !== null,
  };
  const unknown = unknownAt(walk, [vnet], ip);
  if (unknown && parcel.fqdn !== null) {
    doubt(walk, 'enter', {
      says: say`Nothing that is modelled holds ${code(printIp(ip))}; ${nameOf(unknown)} may`,
      rule: unusedAddressAnswersNobody.id,
      layer: 'route',
      at: unknown.id,
    });
    return;
  }
  if (!subnet || !unusedAddressAnswersNobody.answers(place)) {
    block(walk, 'enter', {
      layer: 'route',
      at: subnet?.id ?? vnet,
      rule: unusedAddressAnswersNobody.id,
      evidence: say`Nothing holds ${code(printIp(ip))} in ${nameOf(walk.network.vnets.get(vnet) ?? { id: vnet, name: 'the VNet' })}`,
    });
    return;
  }
  walk.hops.push({ from: at.from ?? at.thing, to: subnet.id, along, path: 'private' });
  enterNsgs(walk, subnet, null, subnet.id, parcel);
  if (!walk.quiet && subnet.settings.delegation === integrationDelegation) {
    block(walk, 'enter', {
      layer: 'serviceAccess',
      at: subnet.id,
      rule: vnetIntegrationIsOutboundOnly.id,
      evidence: say`${nameOf(subnet)} serves VNet integration: apps call from its addresses, and nothing takes calls there`,
    });
    return;
  }
  takePath(walk, 'private');
  walk.arrival = {
    at: subnet.id,
    subnet: subnet.id,
    ip,
    source: printSource(parcel),
    sourceIp: parcel.sourceIp,
  };
  assume(walk, 'drawing', say`Something that is not drawn holds ${code(printIp(ip))} in ${nameOf(subnet)}.`);
}

/** The far end of a connection: a host of the site, or somebody there who is not drawn. */
export function deliverToSite(walk: Walk, gateway: ResourceId, connection: ResourceId, parcel: Parcel): void {
  const site = [...walk.network.sites.values()].find((one) =>
    one.connections.some(({ id }) => id === connection),
  );
  if (!site) return;
  if (site.isPool) {
    deliverToClient(walk, gateway, site, parcel);
    return;
  }
  const { destination } = parcel;
  if (destination.kind !== 'private') {
    walk.hops.push({ from: gateway, to: site.id, along: [connection], path: 'private' });
    walk.notModelled.push(
      say`Traffic to public addresses goes to ${nameOf(site)} (forced tunnelling); what the site does with it is not modelled`,
    );
    return;
  }
  const host = childrenOf(walk.network.design, site.id).find(
    (one) =>
      (one.kind === 'onPremisesHost' || one.kind === 'onPremisesDnsServer') &&
      one.settings.address === printIp(destination.ip),
  );
  walk.hops.push({ from: gateway, to: host?.id ?? site.id, along: [connection], path: 'private' });
  takePath(walk, 'private');
  walk.arrival = {
    at: host?.id ?? site.id,
    subnet: null,
    ip: destination.ip,
    source: printSource(parcel),
    sourceIp: parcel.sourceIp,
  };
  assume(walk, 'onPremisesFirewall', say`The firewalls of ${nameOf(site)} let it pass.`);
  if (!host)
    assume(
      walk,
      'drawing',
      say`Something that is not drawn holds ${code(printIp(destination.ip))} in ${nameOf(site)}.`,
    );
  note(walk, {
    action: 'enter',
    says: say`${nameOf(host ?? site)} receives the packet`,
    rules: [sitesAndVnetsReachEachOtherOnPrivateAddresses.id],
    at: [host?.id ?? site.id],
  });
}
