import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import {
  type ArmResource,
  armId,
  armKey,
  type Json,
  type JsonObject,
  lastPart,
} from '../../catalog/arm-resource.ts';
import { parameterWord, partWord, plainAt, plainsAt } from '../../catalog/arm-text.ts';
import { listAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { connectionTypes } from '../arm-name.ts';
import {
  circuitType,
  hasOwnPrefixes,
  isOwnOf,
  isTunnel,
  localGatewayName,
  localGatewayType,
  printLocalGateway,
  printVpnSite,
  siteParts,
  vpnSiteType,
  wanOf,
} from '../sites.ts';

type Site = CodecThing<SettingsOf<'onPremisesSite'>>;
type Connection = CodecThing<SettingsOf<'connection'>>;

/** Sites outside Azure: what Azure needs of them is a local network gateway for tunnels and a circuit for ExpressRoute. */
export const onPremisesSite = defineCodec<SettingsOf<'onPremisesSite'>>({
  types: [localGatewayType, vpnSiteType, circuitType],
  notDeployed: 'No connection joins this site with a gateway, so Azure needs nothing of it.',
  print(thing, context) {
    const connections = (context.ofKind('connection') as readonly Connection[]).filter(
      ({ settings }) => settings.site === thing.id,
    );
    const circuits = connections.filter((one) => !isTunnel(one, context));
    const circuitName = context.partName(siteParts.circuit, '');
    const circuit =
      circuits.length > 0 || circuitName !== ''
        ? [printCircuit(thing, circuits, circuitName || thing.name, context)]
        : [];
    const tunnels = connections.filter((one) => isTunnel(one, context));
    const isAtHub = (one: Connection) => wanOf(one, context) !== undefined;
    const locals = printLocalGateways(
      thing,
      tunnels.filter((one) => !isAtHub(one)),
      context,
    );
    const vpnSites = printVpnSites(thing, tunnels.filter(isAtHub), context);
    const hasLocal = context.partName(siteParts.localGateway, '') !== '';
    const hasVpnSite = context.partName(siteParts.vpnSite, '') !== '';
    const gateways = hasVpnSite && !hasLocal ? [...vpnSites, ...locals] : [...locals, ...vpnSites];
    const isCircuit = circuitName !== '' && !hasLocal && !hasVpnSite;
    const [main, ...others] = isCircuit ? [...circuit, ...gateways] : [...gateways, ...circuit];
    // What it was read from, else the end of a tunnel, is the site itself; all else is a part of it.
    return main === undefined
      ? []
      : [withPart(main, undefined), ...others.map((one) => withPart(one, one.part ?? siteParts.circuit))];
  },
  read(arm, context) {
    if (arm.type.toLowerCase() === circuitType.toLowerCase()) {
      context.keepName(siteParts.circuit, arm.name);
      return { settings: {} };
    }
    if (arm.type.toLowerCase() === vpnSiteType.toLowerCase()) return readVpnSite(arm, context);
    context.keepName(siteParts.localGateway, arm.name);
    const fqdn = plainAt(arm.body, 'properties', 'fqdn');
    if (fqdn) context.keepName(siteParts.fqdn, fqdn);
    return {
      name: nameOfSite(arm, context),
      settings: {
        prefixes: plainsAt(arm.body, 'properties', 'localNetworkAddressSpace', 'addressPrefixes'),
        publicAddress: plainAt(arm.body, 'properties', 'gatewayIpAddress') || null,
      },
    };
  },
  drops: [
    '/properties/siteKey',
    '/properties/serviceKey',
    '/properties/stag',
    '/properties/circuitProvisioningState',
    '/properties/serviceProviderProvisioningState',
    '/properties/authorizationStatus',
    '/properties/gatewayManagerEtag',
    '/properties/peerings/*/properties/azureASN',
    '/properties/peerings/*/properties/primaryAzurePort',
    '/properties/peerings/*/properties/secondaryAzurePort',
    '/properties/peerings/*/properties/lastModifiedBy',
    '/properties/peerings/*/properties/gatewayManagerEtag',
    '/properties/peerings/*/properties/peeredConnections',
    '/properties/peerings/*/properties/connections',
  ],
});

function withPart({ part: _, ...arm }: PrintedArm, part: string | undefined): PrintedArm {
  return part === undefined ? arm : { ...arm, part };
}

/** The site as its tunnels see it: with its own prefixes, and with those that single tunnels announce. */
function printLocalGateways(
  site: Site,
  tunnels: readonly Connection[],
  context: PrintContext,
): readonly PrintedArm[] {
  const own = tunnels.filter((one) => hasOwnPrefixes(one, site));
  const name = context.partName(siteParts.localGateway, '');
  const isPlain = own.length < tunnels.length || name !== '';
  return [
    ...(isPlain
      ? [
          {
            ...printLocalGateway(site, context, name || site.name, site.settings.prefixes),
            part: siteParts.localGateway,
          },
        ]
      : []),
    ...own.map((tunnel) => ({
      ...printLocalGateway(site, context, localGatewayName(tunnel, site, context), tunnel.settings.prefixes),
      part: `${siteParts.localGateway}/${partWord(tunnel.name)}`,
      comment: 'The site announces other prefixes over this connection than it has.',
    })),
  ];
}

/** The site as the tunnels of virtual hubs see it. */
function printVpnSites(
  site: Site,
  tunnels: readonly Connection[],
  context: PrintContext,
): readonly PrintedArm[] {
  const [first] = tunnels;
  const name = context.partName(siteParts.vpnSite, '');
  const own = tunnels.filter((one) => hasOwnPrefixes(one, site));
  const wan = first === undefined ? null : (wanOf(first, context) ?? null);
  const plain = { ...printVpnSite(site, context, name || site.name, site.settings.prefixes, wan) };
  return [
    ...(own.length < tunnels.length || name !== '' ? [{ ...plain, part: siteParts.vpnSite }] : []),
    ...own.map((tunnel) => ({
      ...printVpnSite(
        site,
        context,
        localGatewayName(tunnel, site, context),
        tunnel.settings.prefixes,
        wanOf(tunnel, context) ?? null,
      ),
      part: `${siteParts.vpnSite}/${partWord(tunnel.name)}`,
      comment: 'The site announces other prefixes over this connection than it has.',
    })),
  ];
}

function readVpnSite(arm: ArmResource, context: ReadContext): ReadArm {
  context.keepName(siteParts.vpnSite, arm.name);
  const key = armKey(armId(arm));
  const own = context
    .ofType(connectionTypes.vpnGateway)
    .filter((one) => armKey(textAt(one.body, 'properties', 'remoteVpnSite', 'id') ?? '') === key)
    .map((one) => ({ ...one, name: lastPart(one.name) }))
    .find((one) => isOwnOf(arm, one));
  return {
    name: own === undefined ? arm.name : arm.name.slice(0, -own.name.length - 1) || arm.name,
    settings: {
      prefixes: plainsAt(arm.body, 'properties', 'addressSpace', 'addressPrefixes'),
      publicAddress: plainAt(arm.body, 'properties', 'ipAddress') || addressOfLink(arm, context),
    },
  };
}

/** The address of the first line of a site, the only one that the design has. */
function addressOfLink(arm: ArmResource, context: ReadContext): string | null {
  const [link] = listAt(arm.body, 'properties', 'vpnSiteLinks');
  const name = plainAt(link, 'name');
  if (name) context.keepName(siteParts.vpnSiteLink, name);
  return plainAt(link, 'properties', 'ipAddress') || null;
}

/** A tunnel with prefixes of its own has a gateway named after site and connection: the site is the first part. */
function nameOfSite(arm: ArmResource, context: ReadContext): string {
  const own = context
    .ofType('Microsoft.Network/connections')
    .filter(
      (one) =>
        armKey(textAt(one.body, 'properties', 'localNetworkGateway2', 'id') ?? '') === armKey(armId(arm)),
    )
    .find((one) => isOwnOf(arm, one));
  return own === undefined ? arm.name : arm.name.slice(0, -own.name.length - 1) || arm.name;
}

/** A circuit is ordered from a provider, who knows the rest of it. */
function printCircuit(
  site: Site,
  connections: readonly Connection[],
  name: string,
  context: PrintContext,
): PrintedArm {
  const ask = (ending: string, says: string, type: 'string' | 'int' | 'array' = 'string') =>
    context.parameter({ name: parameterWord(site.name, ending), type, says });
  const isPrivate = connections.length === 0 || connections.some(({ settings }) => settings.privatePeering);
  const isMicrosoft = connections.some(({ settings }) => settings.microsoftPeering);
  // The provider sets up the private peering; anything else has to be said.
  const peerings =
    isPrivate && !isMicrosoft
      ? []
      : [...(isPrivate ? ['AzurePrivatePeering'] : []), ...(isMicrosoft ? ['MicrosoftPeering'] : [])];
  return {
    type: circuitType,
    name,
    body: {
      location: context.location,
      ...(peerings.length > 0
        ? {
            properties: {
              peerings: peerings.map((word) => ({ name: word, properties: { peeringType: word } })),
            },
          }
        : {}),
    },
    needs: {
      sku: { name: 'Standard_MeteredData', tier: 'Standard', family: 'MeteredData' },
      properties: {
        serviceProviderProperties: {
          serviceProviderName: ask('ServiceProvider', `Name of the provider of the circuit to ${site.name}.`),
          peeringLocation: ask(
            'PeeringLocation',
            `Place at which the provider of ${site.name} meets Microsoft.`,
          ),
          bandwidthInMbps: ask('Bandwidth', `Bandwidth of the circuit to ${site.name} in Mbit/s.`, 'int'),
        },
        ...(peerings.length > 0
          ? { peerings: peerings.map((word) => needsOfPeering(word, site.name, ask)) }
          : {}),
      },
    },
  };
}

function needsOfPeering(
  word: string,
  site: string,
  ask: (ending: string, says: string, type?: 'string' | 'int' | 'array') => string,
): JsonObject {
  const of = `of the ${word} with ${site}`;
  const microsoft: Json = {
    microsoftPeeringConfig: {
      advertisedPublicPrefixes: ask(`${word}Prefixes`, `Public prefixes ${of}.`, 'array'),
    },
  };
  return {
    name: word,
    properties: {
      peerASN: ask(`${word}Asn`, `Number of the autonomous system ${of}.`, 'int'),
      vlanId: ask(`${word}Vlan`, `VLAN ${of}.`, 'int'),
      primaryPeerAddressPrefix: ask(`${word}Primary`, `First link ${of}, a /30 prefix.`),
      secondaryPeerAddressPrefix: ask(`${word}Secondary`, `Second link ${of}, a /30 prefix.`),
      ...(word === 'MicrosoftPeering' ? (microsoft as JsonObject) : {}),
    },
  };
}
