import { type ArmName, armId } from '../catalog/arm-resource.ts';
import { kindEntry } from '../catalog/kinds.ts';
import { type Defaults, type Design, find, scopeOf } from '../document/design.ts';
import { isKind, type Resource } from '../document/resource.ts';

/** The name of the ARM resource that a thing of the design is; null for what is drawn but is no resource of Azure. */
export function armNameOf(design: Design, defaults: Defaults, resource: Resource): ArmName | null {
  const type = armTypeOf(design, resource);
  const parent = holderOf(design, resource);
  // A peering is two resources, one a side: none of them is the thing.
  if (type === null || !/^[^/\s]+\/[^\s]+$/.test(type) || parent === null || isKind(resource, 'peering'))
    return null;
  const at = parent ?? resource;
  return {
    type,
    name: parent === undefined ? resource.name : `${parent.name}/${resource.name}`,
    subscription: scopeOf(design, defaults, at, 'subscription'),
    resourceGroup: scopeOf(design, defaults, at, 'resourceGroup'),
    ...(isKind(resource, 'other') ? extended(resource.settings.body.scope) : {}),
  };
}

/** A site has no type of its own: what Azure's gateways know of it stands under its name. */
function armTypeOf(design: Design, resource: Resource): string | null {
  if (isKind(resource, 'onPremisesSite')) return 'Microsoft.Network/localNetworkGateways';
  if (isKind(resource, 'paasService')) return resource.settings.resourceType;
  if (isKind(resource, 'other')) return resource.settings.armType;
  const gateway = hubGatewayOf(design, resource);
  if (gateway) return connectionTypes[gateway.kind as keyof typeof connectionTypes];
  const { armType, armTypeIn } = kindEntry(resource.kind);
  const home = find(design, resource.parent)?.kind;
  return (home && armTypeIn?.[home]) ?? armType;
}

/** What the connection of a site is in Azure where its gateway stands in a virtual hub: a child of the gateway. */
export const connectionTypes = {
  vpnGateway: 'Microsoft.Network/vpnGateways/vpnConnections',
  expressRouteGateway: 'Microsoft.Network/expressRouteGateways/expressRouteConnections',
} as const;

/** The gateway in a virtual hub to which a connection belongs. */
function hubGatewayOf(design: Design, resource: Resource): Resource | undefined {
  if (!isKind(resource, 'connection')) return undefined;
  const gateway = find(design, resource.settings.gateway);
  return gateway && find(design, gateway.parent)?.kind === 'virtualHub' ? gateway : undefined;
}

/** What an extension extends stands in its body, as in a template. */
function extended(scope: unknown) {
  return typeof scope === 'string' && scope.startsWith('/') ? { extends: scope } : {};
}

/** The ARM id of a thing of the design; null for what ARM cannot name. */
export function armIdOf(design: Design, defaults: Defaults, resource: Resource): string | null {
  const name = armNameOf(design, defaults, resource);
  return name === null ? null : armId(name);
}

/** The resource whose child another one is in ARM; undefined for one of its own, null where it is missing. */
function holderOf(design: Design, resource: Resource): Resource | undefined | null {
  if (isKind(resource, 'subnet')) return find(design, resource.parent) ?? null;
  if (isKind(resource, 'hubConnection')) return find(design, resource.settings.hub) ?? null;
  if (isKind(resource, 'connection')) return hubGatewayOf(design, resource);
  if (isKind(resource, 'dnsInboundEndpoint') || isKind(resource, 'dnsOutboundEndpoint'))
    return find(design, resource.settings.resolver) ?? null;
  if ('manager' in resource.settings) return find(design, resource.settings.manager) ?? null;
  if (isKind(resource, 'kubernetesNodePool')) return find(design, resource.settings.cluster) ?? null;
  return undefined;
}
