import type { CodecThing, PrintContext, PrintedArm } from '../catalog/arm-codec.ts';
import { type ArmResource, armId, type JsonObject, parseArmId } from '../catalog/arm-resource.ts';
import { literal, parameterWord } from '../catalog/arm-text.ts';
import type { SettingsOf } from '../document/resource.ts';

/** What a VPN gateway knows of a site. */
export const localGatewayType = 'Microsoft.Network/localNetworkGateways';
/** What the VPN gateway of a virtual hub knows of a site. */
export const vpnSiteType = 'Microsoft.Network/vpnSites';
/** The line of ExpressRoute to a site. */
export const circuitType = 'Microsoft.Network/expressRouteCircuits';

type Site = CodecThing<SettingsOf<'onPremisesSite'>>;
type Connection = CodecThing<SettingsOf<'connection'>>;

/** The words under which a site keeps the names that its resources were read with. */
export const siteParts = {
  localGateway: 'localNetworkGateway',
  vpnSite: 'vpnSite',
  circuit: 'circuit',
  fqdn: 'fqdn',
  vpnSiteLink: 'vpnSiteLink',
} as const;

/** A site as Azure's VPN gateway knows it: the address of its device and its prefixes. */
export function printLocalGateway(
  site: Site,
  context: PrintContext,
  name: string,
  prefixes: readonly string[],
): PrintedArm {
  const fqdn = context.partName(siteParts.fqdn, '', site.id);
  const address = site.settings.publicAddress;
  const device: JsonObject = address
    ? { gatewayIpAddress: literal(address) }
    : fqdn !== ''
      ? { fqdn: literal(fqdn) }
      : {};
  return {
    type: localGatewayType,
    name,
    body: {
      location: context.location,
      properties: {
        localNetworkAddressSpace: { addressPrefixes: prefixes.map(literal) },
        ...device,
      },
    },
    ...(address || fqdn !== ''
      ? {}
      : {
          needs: {
            properties: {
              gatewayIpAddress: context.parameter({
                name: parameterWord(site.name, 'PublicAddress'),
                type: 'string',
                says: `Public address of the VPN device at ${site.name}.`,
              }),
            },
          },
        }),
  };
}

/** A site as the VPN gateway of a virtual hub knows it. */
export function printVpnSite(
  site: Site,
  context: PrintContext,
  name: string,
  prefixes: readonly string[],
  wan: string | null,
): PrintedArm {
  const address = site.settings.publicAddress;
  const ask = (): string =>
    context.parameter({
      name: parameterWord(site.name, 'PublicAddress'),
      type: 'string',
      says: `Public address of the VPN device at ${site.name}.`,
    });
  // Links are the newer words for the lines of a site: a file that has them says its address there.
  const link = context.partName(siteParts.vpnSiteLink, '', site.id);
  const at = (ipAddress: string): JsonObject =>
    link === '' ? { ipAddress } : { vpnSiteLinks: [{ name: literal(link), properties: { ipAddress } }] };
  return {
    type: vpnSiteType,
    name,
    body: {
      location: context.location,
      properties: {
        ...(wan === null ? {} : { virtualWan: { id: wan } }),
        addressSpace: { addressPrefixes: prefixes.map(literal) },
        ...(address ? at(literal(address)) : {}),
      },
    },
    ...(address ? {} : { needs: { properties: at(ask()) } }),
  };
}

/** The WAN of the virtual hub in which the gateway of a connection stands; undefined for a gateway in a VNet. */
export function wanOf({ settings }: Connection, context: PrintContext): string | null | undefined {
  const hub = context.thing(context.thing(settings.gateway)?.parent);
  if (hub?.kind !== 'virtualHub') return undefined;
  return context.idOf((hub.settings as SettingsOf<'virtualHub'>).virtualWan);
}

/** Does the connection go through a VPN gateway? Without a gateway it is a circuit with Microsoft peering alone. */
export function isTunnel({ settings }: Connection, context: PrintContext): boolean {
  return context.thing(settings.gateway)?.kind === 'vpnGateway';
}

/** Does a tunnel announce something else than its site has? Then the site has a second face in Azure. */
export function hasOwnPrefixes({ settings }: Connection, site: Site): boolean {
  const { prefixes } = settings;
  return prefixes.length > 0 && JSON.stringify(prefixes) !== JSON.stringify(site.settings.prefixes);
}

/** What the gateway of a site is called that a tunnel ends at. */
export function localGatewayName(tunnel: Connection, site: Site, context: PrintContext): string {
  const part = wanOf(tunnel, context) === undefined ? siteParts.localGateway : siteParts.vpnSite;
  return hasOwnPrefixes(tunnel, site)
    ? `${site.name}-${tunnel.name}`
    : context.partName(part, site.name, site.id);
}

/** The id of a resource that a site prints; null where the site has no place in Azure. */
export function siteId(site: Site, context: PrintContext, type: string, name: string): string | null {
  const id = parseArmId(context.idOf(site.id));
  return id === undefined ? null : armId({ ...id, type, name });
}

/** Was the site's gateway made for this connection alone? Printing names it after both. */
export function isOwnOf(local: ArmResource, connection: ArmResource): boolean {
  return local.name.toLowerCase().endsWith(`-${connection.name.toLowerCase()}`);
}
