import { kindEntry } from '../catalog/kinds.ts';
import { type Design, resourcesOf } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import { type App, isApp, type Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Box, Point } from './box.ts';
import { routePath } from './route-path.ts';
import { separate, type Way } from './separate.ts';

/** A line between two things, drawn from what the design says; an arrow never is. */
export interface Line {
  /** Unique among the lines. */
  readonly key: string;
  /** The resource that is selected with the line. */
  readonly id: ResourceId;
  readonly kind:
    | 'peering'
    | 'connection'
    | 'tether'
    | 'zoneLink'
    | 'rulesetLink'
    | 'policyLink'
    | 'integration'
    | 'backend'
    | 'member';
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly points: readonly Point[];
  readonly label?: string;
}

/** What a line joins, without its way. */
export type Link = Omit<Line, 'points' | 'key'>;

/** Beyond this many lines the ways around things would cost more time than a drag has. */
const mostCareful = 80;

/** More of the same word would hide the map; the line says it alone. */
const mostPeeringLabels = 4;
const peeringWord = 'peering';

/** The lines of a variant between its boxes: from border to border, in right angles, side by side where they meet. */
export function linesOf(document: Document, variantId: string, boxes: readonly Box[]): readonly Line[] {
  const { design } = variantOf(document, variantId);
  const byId = new Map(boxes.filter(({ role }) => role !== 'badge').map((box) => [box.id, box]));
  const links = linksOf(design).filter(({ from, to }) => from !== to && byId.has(from) && byId.has(to));
  const isCrowded = links.filter(({ kind }) => kind === 'peering').length > mostPeeringLabels;
  const isQuick = links.length > mostCareful;
  const ways = links.map(
    ({ from, to }): Way => ({
      points: routePath(boxes, from, to, isQuick),
      from: byId.get(from) as Box,
      to: byId.get(to) as Box,
    }),
  );
  const apart = separate(ways);
  return links.map(({ label, ...link }, index) => ({
    ...link,
    ...(label && !(isCrowded && label === peeringWord) ? { label } : {}),
    key: `${link.id} ${link.kind} ${link.from} ${link.to} ${index}`,
    points: apart[index] ?? [],
  }));
}

/** What of a design is drawn as lines, wherever its things stand. */
export function linksOf(design: Design): readonly Link[] {
  return resourcesOf(design).flatMap((resource) => [...linesAsKinds(resource), ...linesOfThings(resource)]);
}

/** Kinds that are lines themselves. */
function linesAsKinds(resource: Resource): readonly Link[] {
  if (kindEntry(resource.kind).drawnAs !== 'line') return [];
  const { id } = resource;
  if (resource.kind === 'peering') {
    const { left, right, reach } = resource.settings;
    const word = reach === 'subnets' ? 'subnet peering' : peeringWord;
    const label = left.exists && right.exists ? word : `${word}, one side missing`;
    return left.vnet && right.vnet ? [{ id, kind: 'peering', from: left.vnet, to: right.vnet, label }] : [];
  }
  if (resource.kind === 'connection') {
    const { gateway, site } = resource.settings;
    return gateway && site ? [{ id, kind: 'connection', from: site, to: gateway, label: resource.name }] : [];
  }
  if (resource.kind === 'hubConnection') {
    const { hub, vnet } = resource.settings;
    return hub && vnet ? [{ id, kind: 'connection', from: vnet, to: hub, label: resource.name }] : [];
  }
  return [];
}

/** Lines that belong to a thing: what it stands for, is linked to, or runs through. */
function linesOfThings(resource: Resource): readonly Link[] {
  const { id } = resource;
  if (isApp(resource)) return integrationOf(resource);
  switch (resource.kind) {
    case 'privateEndpoint':
      return resource.settings.target ? [{ id, kind: 'tether', from: id, to: resource.settings.target }] : [];
    case 'containerAppsEnvironment': {
      const to = resource.settings.infrastructureSubnet;
      return to ? [{ id, kind: 'integration', from: id, to, label: 'runs in' }] : [];
    }
    case 'kubernetesNodePool':
      return resource.settings.cluster
        ? [{ id, kind: 'member', from: id, to: resource.settings.cluster }]
        : [];
    case 'vpnClient':
      return resource.settings.gateway
        ? [{ id, kind: 'connection', from: id, to: resource.settings.gateway }]
        : [];
    case 'virtualHub':
      return resource.settings.virtualWan
        ? [{ id, kind: 'member', from: id, to: resource.settings.virtualWan }]
        : [];
    case 'privateDnsZone':
      return resource.settings.links.flatMap(({ vnet }): readonly Link[] =>
        vnet ? [{ id, kind: 'zoneLink', from: id, to: vnet }] : [],
      );
    case 'dnsForwardingRuleset':
      return resource.settings.links.flatMap(({ vnet }): readonly Link[] =>
        vnet ? [{ id, kind: 'rulesetLink', from: id, to: vnet }] : [],
      );
    case 'dnsSecurityPolicy':
      return resource.settings.links.flatMap(({ vnet }): readonly Link[] =>
        vnet ? [{ id, kind: 'policyLink', from: id, to: vnet }] : [],
      );
    case 'privateLinkService':
      return resource.settings.loadBalancer
        ? [{ id, kind: 'backend', from: id, to: resource.settings.loadBalancer }]
        : [];
    case 'applicationGateway':
      return backendsOf(resource.settings.rules).map((to): Link => ({ id, kind: 'backend', from: id, to }));
    case 'frontDoor':
      return resource.settings.origins.flatMap(({ target, privateLink }): readonly Link[] =>
        target ? [{ id, kind: privateLink ? 'tether' : 'backend', from: id, to: target }] : [],
      );
    case 'loadBalancer':
      return resource.settings.backends.map((to): Link => ({ id, kind: 'backend', from: id, to }));
    case 'networkGroup':
      return resource.settings.members.map((to): Link => ({ id, kind: 'member', from: id, to }));
    case 'connectivityConfiguration':
      return [...resource.settings.groups.map(({ group }) => group), resource.settings.hub].flatMap(
        (to): readonly Link[] => (to ? [{ id, kind: 'member', from: id, to }] : []),
      );
    case 'securityAdminConfiguration':
      return [...new Set(resource.settings.collections.flatMap(({ groups }) => groups))].map(
        (to): Link => ({ id, kind: 'member', from: id, to }),
      );
    case 'networkSecurityPerimeter':
      return resource.settings.members.flatMap(({ resource: to }): readonly Link[] =>
        to ? [{ id, kind: 'member', from: id, to }] : [],
      );
    default:
      return [];
  }
}

/** Several rules may hand on to one backend; one line says so. */
function backendsOf(rules: readonly { readonly backends: readonly ResourceId[] }[]): readonly ResourceId[] {
  return [...new Set(rules.flatMap(({ backends }) => backends))];
}

function integrationOf({ id, settings }: App): readonly Link[] {
  const to = settings.integrationSubnet;
  const environment = 'environment' in settings ? settings.environment : null;
  if (environment) return [{ id, kind: 'member', from: id, to: environment, label: 'stands in' }];
  return to ? [{ id, kind: 'integration', from: id, to, label: 'VNet integration' }] : [];
}
