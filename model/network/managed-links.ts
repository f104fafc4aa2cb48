import type { Prefix } from '../address/prefix.ts';
import { type Defaults, type Design, find, ofKind, scopeOf } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { connectedGroupJoinsItsMembers } from '../routing/rules/connected-group-joins-its-members.ts';
import { networkManagerPeersHubAndSpokes } from '../routing/rules/network-manager-peers-hub-and-spokes.ts';
import { overlapLeavesTheConnectedGroup } from '../routing/rules/overlap-leaves-the-connected-group.ts';
import { peeredVnetsMustNotOverlap } from '../routing/rules/peered-vnets-must-not-overlap.ts';
import { peeringGoesBeforeAConnectedGroup } from '../routing/rules/peering-goes-before-a-connected-group.ts';
import { countsFor, groupOf } from './manager-reach.ts';
import type { PeeringSide, PeerLink, Sure } from './network.ts';

type Configuration = ResourceOf<'connectivityConfiguration'>;
type Links = ReadonlyMap<ResourceId, readonly PeerLink[]>;

/** What the links of managers are made from. */
export interface LinkWorld {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly spaces: ReadonlyMap<ResourceId, readonly Prefix[]>;
  readonly hasGateway: (vnet: ResourceId) => boolean;
}

interface Member {
  readonly id: ResourceId;
  readonly region: string;
  readonly sure: Sure;
}

/** The drawn peerings, and what connectivity configurations add: peerings of hubs with spokes first, then connected groups; what is there already stays. */
export function withManagedLinks(drawn: Links, world: LinkWorld): Links {
  const configurations = ofKind(world.design, 'connectivityConfiguration');
  if (configurations.length === 0) return drawn;
  const links = new Map([...drawn].map(([vnet, list]) => [vnet, [...list]]));
  const join = (a: PeerLink, b: PeerLink) => {
    const known = (links.get(b.peer) ?? []).some((link) => link.peer === a.peer && link.connected);
    if (peeringGoesBeforeAConnectedGroup.groupCarries(known)) {
      links.set(b.peer, [...(links.get(b.peer) ?? []), a]);
      links.set(a.peer, [...(links.get(a.peer) ?? []), b]);
    } else if (a.via === 'connectedGroup') {
      putBeside(b.peer, a);
      putBeside(a.peer, b);
    }
  };
  const putBeside = (vnet: ResourceId, { peer, peering }: PeerLink) =>
    links.set(
      vnet,
      (links.get(vnet) ?? []).map((link) =>
        link.peer === peer && link.peering !== peering ? { ...link, beside: peering } : link,
      ),
    );
  for (const one of configurations) for (const pair of hubLinks(one, world)) join(...pair);
  for (const one of configurations)
    for (const { members, isGlobal } of connectedGroups(one, world))
      for (const pair of groupLinks(one, members, isGlobal, world)) join(...pair);
  return links;
}

/** The VNets of a group row for which the configuration counts. */
function membersOf(configuration: Configuration, group: ResourceId | null, world: LinkWorld): Member[] {
  const { design, defaults } = world;
  return (groupOf(design, group)?.settings.members ?? []).flatMap((id) => {
    const vnet = find(design, id);
    if (vnet?.kind !== 'virtualNetwork') return [];
    const sure = countsFor(design, defaults, configuration, vnet);
    return sure === 'no' ? [] : [{ id, region: scopeOf(design, defaults, vnet, 'region'), sure }];
  });
}

type Pair = readonly [a: PeerLink, b: PeerLink];

function hubLinks(configuration: Configuration, world: LinkWorld): readonly Pair[] {
  const { topology, hub, groups } = configuration.settings;
  const hubVnet = find(world.design, hub);
  if (topology !== 'HubAndSpoke' || hubVnet?.kind !== 'virtualNetwork') return [];
  const hubCounts = countsFor(world.design, world.defaults, configuration, hubVnet);
  return groups.flatMap(({ group, useHubGateway }) =>
    membersOf(configuration, group, world).flatMap((spoke): readonly Pair[] => {
      if (spoke.id === hubVnet.id) return [];
      const made = networkManagerPeersHubAndSpokes.makes({
        useHubGateway,
        hubHasGateway: world.hasGateway(hubVnet.id),
      });
      const [near, far] = [world.spaces.get(hubVnet.id) ?? [], world.spaces.get(spoke.id) ?? []];
      const overlaps = peeredVnetsMustNotOverlap.overlap(near, far);
      const why: PeerLink['why'] = overlaps ? 'overlap' : made ? null : 'noGateway';
      // Deployed to the region of one of the two alone, no page says whether the peering is made.
      const isSure = spoke.sure === 'yes' && hubCounts === 'yes';
      const flags = { isSure, why, via: 'hubAndSpoke' as const };
      const lends = useHubGateway && (isSure || null);
      const ofHub = side({ allowGatewayTransit: lends });
      const ofSpoke = side({ useRemoteGateways: lends });
      return [
        [
          link(configuration, hubVnet.id, near, ofSpoke, ofHub, flags),
          link(configuration, spoke.id, far, ofHub, ofSpoke, flags),
        ],
      ];
    }),
  );
}

/** One for a mesh, one for every spoke group with direct connectivity. */
function connectedGroups(
  configuration: Configuration,
  world: LinkWorld,
): readonly { readonly members: readonly Member[]; readonly isGlobal: boolean }[] {
  const { topology, groups } = configuration.settings;
  if (topology === 'HubAndSpoke') {
    return groups
      .filter(({ directConnectivity }) => directConnectivity)
      .map((row) => ({ members: membersOf(configuration, row.group, world), isGlobal: row.global }));
  }
  const all = groups.flatMap(({ group }) => membersOf(configuration, group, world));
  const members = [...new Map(all.map((one) => [one.id, one])).values()];
  return [{ members, isGlobal: groups.some((row) => row.global) }];
}

function groupLinks(
  configuration: Configuration,
  members: readonly Member[],
  isGlobal: boolean,
  { spaces }: LinkWorld,
): readonly Pair[] {
  const spacesOf = ({ id }: Member) => spaces.get(id) ?? [];
  const twice = overlapLeavesTheConnectedGroup.twice(members.map(spacesOf));
  const left = (one: Member) => overlapLeavesTheConnectedGroup.left(spacesOf(one), twice);
  const open = side({ allowForwardedTraffic: null });
  return members.flatMap((a, index) =>
    members.slice(index + 1).flatMap((b): readonly Pair[] => {
      if (!connectedGroupJoinsItsMembers.joins(a, b, isGlobal)) return [];
      const isSure = a.sure === 'yes' && b.sure === 'yes';
      const flags = { isSure, why: null, via: 'connectedGroup' as const };
      return [
        [
          link(configuration, a.id, left(a), open, open, flags),
          link(configuration, b.id, left(b), open, open, flags),
        ],
      ];
    }),
  );
}

/** No page says whether the manager lets forwarded traffic through. */
function side(flags: Partial<PeeringSide>): PeeringSide {
  return {
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: null,
    allowGatewayTransit: false,
    useRemoteGateways: false,
    ...flags,
  };
}

function link(
  { id, name }: Configuration,
  peer: ResourceId,
  ranges: readonly Prefix[],
  own: PeeringSide,
  remote: PeeringSide,
  { isSure, why, via }: Pick<PeerLink, 'isSure' | 'why' | 'via'>,
): PeerLink {
  return {
    peering: id,
    peeringName: name,
    peer,
    connected: why === null,
    why,
    own,
    remote,
    via,
    isSure,
    ranges,
    subnets: null,
    beside: null,
  };
}
