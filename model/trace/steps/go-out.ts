import { parseIp, printIp } from '../../address/ip.ts';
import { find } from '../../document/design.ts';
import { titleOf } from '../../document/names.ts';
import { addressText, code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { ServiceNode, SubnetNode } from '../../network/network.ts';
import { publicServicesStayOnTheBackbone } from '../../routing/rules/public-services-stay-on-the-backbone.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { identityOf, isTrusted } from '../caller-identity.ts';
import { fixRoute } from '../fixes/routes.ts';
import { notRead } from '../not-read.ts';
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
import { enterPublicBalancer } from './enter-balancer.ts';
import { shutInside } from './enter-environment.ts';
import { enterPublicFirewall } from './enter-firewall.ts';
import { enterFrontDoor } from './enter-front-door.ts';
import { enterPublicGateway } from './enter-gateway.ts';
import { enterPublicEnvironment, enterPublicInjected, injectedFacetOf } from './enter-injected.ts';
import {
  enterPublicInstance,
  enterPublicMachine,
  enterPublicOther,
  isClosedOrUnknown,
} from './enter-public.ts';
import { knock } from './knock.ts';
import { identifierFor, tellSource } from './network-identifier.ts';
import { passPolicies } from './pass-policies.ts';
import { doubtMail, type PublicSource, publicSource } from './public-source.ts';

/** Out of a subnet to a public address: which source address, then whoever listens there. */
export function goOut(walk: Walk, at: Position, subnet: SubnetNode, parcel: Parcel): void {
  const { destination } = parcel;
  if (destination.kind === 'private') {
    block(walk, 'route', {
      layer: 'route',
      at: subnet.id,
      rule: outsideCannotReachPrivateAddresses.id,
      evidence: say`${nameOf(subnet)} sends ${code(printIp(destination.ip))} to the internet, where private addresses lead nowhere`,
      fix: fixRoute(walk.network, selectRoute(subnet.routes, { ip: destination.ip, service: null }).route),
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
  doubtMail(walk, subnet, parcel);
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
  from: ResourceId | null,
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
      says: say`The packet reaches ${sayDestination(walk.network, destination, printIp)} ${
        inAzure
          ? say`without leaving Microsoft's network`
          : source.over
            ? say`over ${nameOf(source.over)}`
            : say`over the internet`
      }`,
      rules: publicServicesStayOnTheBackbone.stays({ inAzure }, destination.kind)
        ? [publicServicesStayOnTheBackbone.id]
        : [],
      at: [destination.service.id],
    });
    if (from !== null) walk.hops.push({ from, to: destination.service.id, along: [], path: 'public' });
    walk.arrival = { at: destination.service.id, subnet: null, ip: destination.ip, source: seen, sourceIp };
    enterPublicEnvironment(walk, destination.service, sourceIp, parcel);
    if (shutInside(walk, find(walk.network.design, destination.service.id))) return;
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
        trusted: isTrusted(walk, destination.service, parcel),
        subnet: source.subnet,
        ...(parcel.sourceTag == null ? {} : { tag: parcel.sourceTag }),
        ...(source.lentBy ? { lentBy: source.lentBy } : {}),
        ...identityOf(walk, parcel),
      },
      parcel,
    );
    return;
  }
  if (destination.kind === 'public') {
    if (from !== null && destination.resource !== null)
      walk.hops.push({ from, to: destination.resource, along: [], path: 'public' });
    walk.arrival = { at: destination.resource, subnet: null, ip: destination.ip, source: seen, sourceIp };
    const resource = find(walk.network.design, destination.resource);
    if (resource?.kind === 'virtualMachine') enterPublicMachine(walk, resource.id, sourceIp, parcel);
    else if (resource?.kind === 'sqlManagedInstance') enterPublicInstance(walk, resource, sourceIp, parcel);
    else if (resource && injectedFacetOf(walk.network, resource.id))
      enterPublicInjected(walk, resource, sourceIp, parcel);
    else if (resource?.kind === 'loadBalancer') enterPublicBalancer(walk, resource, sourceIp, parcel);
    else if (resource?.kind === 'azureFirewall') enterPublicFirewall(walk, resource, sourceIp, parcel);
    else if (resource?.kind === 'frontDoor') enterFrontDoor(walk, resource, parcel);
    else if (resource?.kind === 'applicationGateway') enterPublicGateway(walk, resource, sourceIp, parcel);
    else if (resource && isClosedOrUnknown(resource)) enterPublicOther(walk, resource);
    else
      note(walk, {
        action: 'enter',
        says: say`${sayDestination(walk.network, destination, printIp)} sees ${addressText(seen)}`,
        at: destination.resource === null ? [] : [destination.resource],
      });
    // A service with addresses of its own is named by them, whoever hands its call on.
    if (parcel.sourceTag !== undefined && walk.arrival && !walk.onward)
      walk.arrival = { ...walk.arrival, source: seen };
  }
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
  const identifier = identifierFor(destination.service, subnet);
  const source = identifier ?? printSource(parcel);
  tellSource(walk, at, subnet, destination.service, parcel, identifier);
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
    sourceIp: identifier === null ? parcel.sourceIp : parseIp(identifier),
  };
  const own = find(walk.network.design, subnet.id);
  if (own && serviceEndpointOpensTheWholeService.isFiltered(notRead(own), word)) {
    doubt(walk, 'forward', {
      says: say`${nameOf(subnet)} has a service endpoint policy, and it is not modelled which accounts it lists`,
      rule: serviceEndpointOpensTheWholeService.id,
      layer: 'route',
      at: subnet.id,
    });
  }
  const vnet = walk.network.vnets.get(subnet.vnet);
  const foreign =
    vnet !== undefined && serviceEndpointOpensTheWholeService.leadsOut(vnet, destination.service);
  const isFiltered = passPolicies(walk, subnet, word, destination.service);
  if (!isFiltered)
    walk.remarks.push({
      rule: serviceEndpointOpensTheWholeService.id,
      says: foreign
        ? say`${nameOf(destination.service)} belongs to another tenant: ${code(word)} on ${nameOf(subnet)} is a way out for data (exfiltration)`
        : say`${code(word)} gives ${nameOf(subnet)} a path to every ${titleOf(destination.service.kind)} ${reachInWords(destination.service, word)}, those of other customers included`,
    });
  knock(
    walk,
    destination.service,
    destination.subresource,
    {
      path: 'serviceEndpoint',
      subnet: subnet.id,
      subnetName: subnet.name,
      address: printSource(parcel),
      identifier,
      region: vnet?.region ?? '',
      tenant: vnet?.tenant ?? '',
      ...identityOf(walk, parcel),
    },
    parcel,
  );
}

/** As far as the service endpoint covers the service. */
function reachInWords({ entry }: ServiceNode, word: string): string {
  const reach = entry.service.serviceEndpoint?.reach ?? 'any';
  if (reach === 'any' || word.endsWith('.Global')) return 'in the world';
  return reach === 'sameRegion' ? 'of its region' : 'of its region and the paired one';
}
