import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { ConnectionEnds, ConnectionEntry } from './connection-entry.ts';
import { gatewayBackend } from './connections/application-gateway.ts';
import {
  groupMembership,
  interfaceAttachment,
  policyAttachment,
  subnetAttachment,
} from './connections/attachments.ts';
import { environmentSubnet } from './connections/container-apps.ts';
import { frontDoorOrigin } from './connections/front-door.ts';
import { poolOfCluster } from './connections/kubernetes.ts';
import { policyLink, rulesetLink, zoneLink } from './connections/links.ts';
import { linkServiceFrontend, loadBalancerBackend } from './connections/load-balancing.ts';
import {
  onPremisesNameServer,
  resolverEndpoint,
  rulesetEndpoint,
  vnetNameServer,
} from './connections/name-servers.ts';
import {
  configurationGroup,
  configurationHub,
  groupMember,
  ownManager,
} from './connections/network-managers.ts';
import { peeringConnection } from './connections/peering.ts';
import { perimeterMembership } from './connections/perimeters.ts';
import { endpointTarget, newPrivateEndpoint, zoneGroup } from './connections/private-endpoint.ts';
import { furtherInterface, otherReference, routeThrough } from './connections/routes.ts';
import { serviceEndpointConnection } from './connections/service-endpoint.ts';
import { siteConnection } from './connections/site-connection.ts';
import { hubOfWan, hubVnetConnection } from './connections/virtual-wan.ts';
import { vnetIntegration } from './connections/vnet-integration.ts';
import { vpnClientGateway } from './connections/vpn-clients.ts';
import { type Defaults, type Design, find } from './design.ts';

/** Every way in which two resources can be joined, the usual one of a pair first. */
export const connections: readonly ConnectionEntry[] = [
  peeringConnection,
  siteConnection,
  hubVnetConnection,
  hubOfWan,
  zoneLink,
  rulesetLink,
  policyLink,
  subnetAttachment,
  interfaceAttachment,
  groupMembership,
  policyAttachment,
  groupMember,
  configurationGroup,
  configurationHub,
  ownManager,
  perimeterMembership,
  vnetIntegration,
  environmentSubnet,
  newPrivateEndpoint,
  serviceEndpointConnection,
  endpointTarget,
  zoneGroup,
  loadBalancerBackend,
  gatewayBackend,
  frontDoorOrigin,
  linkServiceFrontend,
  resolverEndpoint,
  poolOfCluster,
  rulesetEndpoint,
  onPremisesNameServer,
  vnetNameServer,
  vpnClientGateway,
  routeThrough,
  furtherInterface,
  otherReference,
];

/** One offer of the chooser. */
export interface PossibleConnection {
  readonly id: string;
  readonly title: string;
  readonly says: string;
  /** Why it cannot be made here, with the remedy; absent where it can. */
  readonly refused?: Sentence;
}

/** The ways in which these two can be joined, in either direction; refused ones say why. */
export function possibleConnections(
  design: Design,
  from: ResourceId,
  to: ResourceId,
  defaults: Defaults,
): readonly PossibleConnection[] {
  return findConnections(design, defaults, from, to).map(({ entry, ends }) => {
    const refused = entry.whyNot(ends);
    const { id, title, says } = entry;
    return refused ? { id, title, says, refused } : { id, title, says };
  });
}

/** The entries that fit two resources, with the ends in the order of the entry. */
export function findConnections(
  design: Design,
  defaults: Defaults,
  a: ResourceId,
  b: ResourceId,
): readonly { readonly entry: ConnectionEntry; readonly ends: ConnectionEnds }[] {
  const [one, other] = [find(design, a), find(design, b)];
  if (!one || !other || one.id === other.id) return [];
  return connections.flatMap((entry) => {
    const way = [
      [one, other],
      [other, one],
    ].find(([from, to]) => from && to && entry.from.includes(from.kind) && entry.to.includes(to.kind));
    const [from, to] = way ?? [];
    if (!from || !to) return [];
    const ends: ConnectionEnds = { design, defaults, from, to };
    return entry.isMeant?.(ends) === false ? [] : [{ entry, ends }];
  });
}
