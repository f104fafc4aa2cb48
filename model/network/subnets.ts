import { containsIp, parsePrefix } from '../address/prefix.ts';
import { type Defaults, type Design, find, ofKind } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { NsgTags } from '../nsg/security-rule.ts';
import { doubtfulInVirtualNetworkTag, virtualNetworkTag } from '../nsg/virtual-network-tag.ts';
import { effectiveRoutes } from '../routing/effective-routes.ts';
import type { EndpointAddress, RoutingContext } from '../routing/route.ts';
import { hostRouteStaysWithinOnePeering } from '../routing/rules/host-route-stays-within-one-peering.ts';
import { policyWidensTheStorageEndpoint } from '../routing/rules/policy-widens-the-storage-endpoint.ts';
import type { Held } from './addresses.ts';
import { compileAdminRules } from './admin-rules.ts';
import { compileGroups } from './groups.ts';
import type { CompiledNsg, EndpointNode, SubnetNode, VnetNode } from './network.ts';

/** Subnets with their security and a route table that is worked out when first asked for. */
export function compileSubnets(
  design: Design,
  defaults: Defaults,
  vnets: ReadonlyMap<ResourceId, VnetNode>,
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
  held: readonly Held[],
): ReadonlyMap<ResourceId, SubnetNode> {
  const nsgs = compileNsgs(design);
  const groupsAt = compileGroups(design, held);
  const adminRulesAt = compileAdminRules(design, defaults);
  const known = new Map<string, NsgTags>();
  const tagsAt = (vnet: VnetNode, table: RouteTableSettings): NsgTags => {
    const key = `${vnet.id} ${table?.id ?? ''}`;
    const tags = known.get(key) ?? { ...tagsOf(vnet, table), groups: groupsAt(vnet.id) };
    known.set(key, tags);
    return tags;
  };
  return new Map(
    ofKind(design, 'subnet').flatMap((subnet): readonly [ResourceId, SubnetNode][] => {
      const vnet = subnet.parent === null ? undefined : vnets.get(subnet.parent);
      if (!vnet) return [];
      const { settings } = subnet;
      const nat = find(design, settings.natGateway);
      const table = routeTableOf(design, subnet);
      const routes = once(() => effectiveRoutes(contextOf(subnet, table, vnet, vnets, endpoints, design)));
      // Subnets of a VNet with the same routes have the same tags, which are long where a hub joins many VNets.
      const tags = once(() => tagsAt(vnet, table));
      const node: SubnetNode = {
        id: subnet.id,
        name: subnet.name,
        vnet: vnet.id,
        prefix: parsePrefix(settings.prefix),
        settings,
        nsg:
          settings.networkSecurityGroup === null ? null : (nsgs.get(settings.networkSecurityGroup) ?? null),
        get nsgTags() {
          return tags();
        },
        adminRules: adminRulesAt(subnet),
        natGateway:
          nat?.kind === 'natGateway'
            ? { id: nat.id, name: nat.name, publicIps: nat.settings.publicIps }
            : null,
        get routes() {
          return routes();
        },
      };
      return [[subnet.id, node]];
    }),
  );
}

/** Every NSG of the design with its rules. */
export function compileNsgs(design: Design): ReadonlyMap<ResourceId, CompiledNsg> {
  return new Map(
    ofKind(design, 'networkSecurityGroup').map(({ id, name, settings }) => [
      id,
      { id, name, rules: settings.rules.map((rule) => ({ ...rule, isDefault: false })) },
    ]),
  );
}

type RouteTableSettings = RoutingContext['routeTable'];

function routeTableOf(design: Design, subnet: ResourceOf<'subnet'>): RouteTableSettings {
  const table = find(design, subnet.settings.routeTable);
  if (table?.kind !== 'routeTable') return null;
  const { disableBgpRoutePropagation, routes } = table.settings;
  return { id: table.id, disableBgpRoutePropagation, routes };
}

function tagsOf(vnet: VnetNode, table: RouteTableSettings) {
  const parts = {
    own: vnet.addressSpaces,
    peers: vnet.links
      .filter((link) => link.connected)
      .map((link) => ({
        prefixes: link.ranges,
        access: link.isSure ? link.own.allowVirtualNetworkAccess : null,
      })),
    onPremises: vnet.gateways.flatMap(({ learned }) => learned.map(({ prefix }) => prefix)),
    userRoutes: (table?.routes ?? [])
      .map(({ prefix }) => parsePrefix(prefix))
      .filter((prefix) => prefix !== null),
  };
  return { virtualNetwork: virtualNetworkTag(parts), doubtful: doubtfulInVirtualNetworkTag(parts) };
}

function contextOf(
  subnet: ResourceOf<'subnet'>,
  routeTable: RouteTableSettings,
  vnet: VnetNode,
  vnets: ReadonlyMap<ResourceId, VnetNode>,
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
  design: Design,
): RoutingContext {
  const connected = vnet.links.filter((link) => link.connected);
  const linkTo = new Map(connected.map((link) => [link.peer, link]));
  const distanceTo = (other: ResourceId): number => (other === vnet.id ? 0 : linkTo.has(other) ? 1 : 2);
  return {
    subnet: subnet.id,
    region: vnet.region,
    addressSpaces: vnet.addressSpaces,
    peers: [
      ...connected.map((link) => ({
        vnet: link.peer,
        peering: link.peering,
        via: link.via,
        addressSpaces: link.ranges,
      })),
      ...(vnet.hub?.prefix
        ? [{ vnet: vnet.hub.id, peering: vnet.hub.attachment.connection, addressSpaces: [vnet.hub.prefix] }]
        : []),
    ],
    gateways: vnet.gateways,
    endpoints: [...endpoints.values()].flatMap((endpoint): readonly EndpointAddress[] => {
      if (!hostRouteStaysWithinOnePeering.travels(distanceTo(endpoint.vnet))) return [];
      return endpoint.addresses.flatMap(({ ip }) => {
        const vnetRange = vnets.get(endpoint.vnet)?.addressSpaces.find((space) => containsIp(space, ip));
        const link = linkTo.get(endpoint.vnet);
        // A link may lead to a part of the peer only.
        if (!vnetRange || (link && !link.ranges.some((range) => containsIp(range, ip)))) return [];
        const policies = routePolicies(design, endpoint);
        return [{ endpoint: endpoint.id, ip, vnetRange, policies, peering: link?.peering ?? null }];
      });
    }),
    serviceEndpoints: policyWidensTheStorageEndpoint.words(
      subnet.settings.serviceEndpoints,
      subnet.settings.serviceEndpointPolicies.length,
    ),
    routeTable,
  };
}

function routePolicies(design: Design, endpoint: EndpointNode): boolean {
  const subnet = find(design, endpoint.subnet);
  const policies = subnet?.kind === 'subnet' ? subnet.settings.privateEndpointNetworkPolicies : 'Disabled';
  return policies === 'RouteTableEnabled' || policies === 'Enabled';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
