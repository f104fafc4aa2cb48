import { parseIp } from '../address/ip.ts';
import { parsePrefix } from '../address/prefix.ts';
import { type Defaults, type Design, find, ofKind, scopeOf } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Hub, HubAttachment, HubBranch, HubRoute } from '../routing/hub.ts';
import { hubTable, hubTableBehindFirewall } from '../routing/hub-routes.ts';
import type { LearnedRoute, UsableGateway } from '../routing/route.ts';
import { internetPolicyAnnouncesADefaultRoute } from '../routing/rules/internet-policy-announces-a-default-route.ts';
import { propagatingToNoneHidesAVnet } from '../routing/rules/propagating-to-none-hides-a-vnet.ts';
import type { HubNode, SiteNode } from './network.ts';
import { parsePrefixes } from './sites.ts';
import type { spacesOf } from './spaces.ts';

/** Every virtual hub with its connections, its sites and its two tables. */
export function compileHubs(
  design: Design,
  defaults: Defaults,
  spaces: ReturnType<typeof spacesOf>,
  sites: ReadonlyMap<ResourceId, SiteNode>,
): ReadonlyMap<ResourceId, HubNode> {
  const branches = branchesOf(design, sites);
  const hubs = ofKind(design, 'virtualHub').map((hub) =>
    hubOf(design, defaults, hub, spaces, branches.get(hub.id) ?? []),
  );
  return new Map(
    hubs.map((hub) => [
      hub.id,
      { ...hub, table: hubTable(hub, hubs), behindFirewall: hubTableBehindFirewall(hub, hubs) },
    ]),
  );
}

function hubOf(
  design: Design,
  defaults: Defaults,
  hub: ResourceOf<'virtualHub'>,
  spaces: ReturnType<typeof spacesOf>,
  branches: readonly HubBranch[],
): Hub {
  const { settings } = hub;
  const wan = find(design, settings.virtualWan);
  const isWan = wan?.kind === 'virtualWan';
  const firewallHere = (id: ResourceId | null) => (find(design, id)?.parent === hub.id ? id : null);
  return {
    id: hub.id,
    name: hub.name,
    prefix: parsePrefix(settings.addressPrefix),
    region: scopeOf(design, defaults, hub, 'region'),
    wan: isWan ? wan.id : null,
    standard: !isWan || wan.settings.tier === 'Standard',
    branchToBranch: !isWan || wan.settings.branchToBranch,
    preference: settings.routingPreference,
    privateFirewall: firewallHere(settings.privateTraffic),
    internetFirewall: firewallHere(settings.internetTraffic),
    privatePrefixes: parsePrefixes(settings.privatePrefixes),
    attachments: ofKind(design, 'hubConnection')
      .filter((one) => one.settings.hub === hub.id)
      .flatMap((one) => attachmentOf(one, spaces)),
    branches,
    staticRoutes: settings.routes.flatMap(({ prefixes, nextHop }) =>
      parsePrefixes(prefixes).map((prefix) => ({
        prefix,
        firewall: find(design, nextHop)?.kind === 'azureFirewall' ? firewallHere(nextHop) : null,
        connection: find(design, nextHop)?.kind === 'hubConnection' ? nextHop : null,
      })),
    ),
  };
}

function attachmentOf(
  { id, settings }: ResourceOf<'hubConnection'>,
  spaces: ReturnType<typeof spacesOf>,
): readonly HubAttachment[] {
  const ranges = settings.vnet === null ? undefined : spaces.get(settings.vnet);
  if (settings.vnet === null || !ranges) return [];
  const { hub: _, staticRoutes, vnet, ...rest } = settings;
  return [
    {
      ...rest,
      connection: id,
      vnet,
      ranges,
      staticRoutes: staticRoutes.flatMap(({ prefixes, nextHop }) => {
        const address = parseIp(nextHop ?? '');
        return address === null ? [] : parsePrefixes(prefixes).map((prefix) => ({ prefix, address }));
      }),
    },
  ];
}

/** The sites behind the gateways of each hub. */
function branchesOf(
  design: Design,
  sites: ReadonlyMap<ResourceId, SiteNode>,
): ReadonlyMap<ResourceId, readonly HubBranch[]> {
  const found = new Map<ResourceId, HubBranch[]>();
  for (const site of sites.values()) {
    for (const { id, gateway, gatewayType, carriesPrivate, announced } of site.connections) {
      const hub = find(design, find(design, gateway)?.parent ?? null);
      if (hub?.kind !== 'virtualHub' || gateway === null || gatewayType === null || !carriesPrivate) continue;
      const branch = { connection: id, gateway, site: site.id, type: gatewayType, prefixes: announced };
      found.set(hub.id, [...(found.get(hub.id) ?? []), branch]);
    }
  }
  return found;
}

/** What a connected VNet learns of its hub, as if from a gateway; none for a VNet that is connected to no hub. */
export function hubAsGateway(vnet: ResourceId, hubs: readonly HubNode[]): readonly UsableGateway[] {
  for (const hub of hubs) {
    const attachment = hub.attachments.find((one) => one.vnet === vnet);
    if (!attachment) continue;
    const { connection } = attachment;
    const learned = propagatingToNoneHidesAVnet.works(attachment.associatedTo)
      ? hub.table.filter((route) => isTold(route, attachment, hub)).map(learnedFrom)
      : [];
    return [{ gateway: hub.id, type: 'virtualHub', vnet: hub.id, peering: connection, learned }];
  }
  return [];
}

function isTold({ prefix, owner, hop }: HubRoute, attachment: HubAttachment, hub: Hub): boolean {
  if (
    prefix.length === 0 &&
    internetPolicyAnnouncesADefaultRoute.reaches(attachment.internetSecurity) !== true
  )
    return false;
  // A Basic WAN joins VNets with sites only.
  return owner !== attachment.connection && (hub.standard || hop.kind === 'branch');
}

function learnedFrom({ prefix, owner, because }: HubRoute): LearnedRoute {
  return { prefix, connection: owner, because };
}
