import { defineCodec, type ReadContext } from '../../catalog/arm-codec.ts';
import { type ArmResource, armId, armKey, type Json, parentOf } from '../../catalog/arm-resource.ts';
import { literal, nameWord, plainAt, plainsAt, unlessNone } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printSparePublicIp, readSparePublicIp } from '../public-ips.ts';

type Settings = SettingsOf<'subnet'>;

const type = 'Microsoft.Network/virtualNetworks/subnets';
const identifierPart = 'networkIdentifier/0';
const policies = ['Disabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled', 'Enabled'] as const;

/** Subnets: items of their VNet in a template, for two of them written side by side collide. */
export const subnet = defineCodec<Settings>({
  types: [type],
  print({ name, parent, settings }, context) {
    const vnet = context.thing(parent);
    if (vnet === undefined) return [];
    const { delegation } = settings;
    const identifier = settings.networkIdentifier
      ? printSparePublicIp(
          context,
          identifierPart,
          `pip-identifier-${nameWord(settings.networkIdentifier)}`,
          settings.networkIdentifier,
        )
      : undefined;
    const link = (id: Settings['routeTable']) => {
      const found = context.idOf(id);
      return found === null ? undefined : { id: found };
    };
    const properties = compact({
      addressPrefix: settings.prefix === '' ? undefined : literal(settings.prefix),
      networkSecurityGroup: link(settings.networkSecurityGroup),
      routeTable: link(settings.routeTable),
      natGateway: link(settings.natGateway),
      serviceEndpoints: unlessNone(
        settings.serviceEndpoints.map((service) =>
          compact({ service: literal(service), networkIdentifier: identifier && { id: identifier.id } }),
        ),
      ),
      serviceEndpointPolicies: unlessNone(
        settings.serviceEndpointPolicies.flatMap((id) => context.idOf(id) ?? []).map((id) => ({ id })),
      ),
      delegations:
        delegation === null
          ? undefined
          : [
              {
                name: literal(context.partName('delegation', 'delegation')),
                properties: { serviceName: literal(delegation) },
              },
            ],
      defaultOutboundAccess: settings.defaultOutboundAccess ?? undefined,
      privateEndpointNetworkPolicies: unless('Disabled', settings.privateEndpointNetworkPolicies),
      privateLinkServiceNetworkPolicies: unless('Enabled', settings.privateLinkServiceNetworkPolicies),
    });
    return [
      { type, name: `${vnet.name}/${name}`, inline: 'subnets', body: { properties } },
      ...(identifier?.arm ? [identifier.arm] : []),
    ];
  },
  read(arm, context) {
    const properties = at(arm.body, 'properties');
    const link = (key: string) => context.refer(textAt(properties, key, 'id'));
    return {
      parent: context.refer(armId(parentOf(arm) ?? arm)),
      settings: {
        prefix: readPrefix(arm, context),
        networkSecurityGroup: link('networkSecurityGroup'),
        routeTable: link('routeTable'),
        natGateway: link('natGateway'),
        serviceEndpoints: listAt(properties, 'serviceEndpoints').flatMap(
          (one) => plainAt(one, 'service') || [],
        ),
        serviceEndpointPolicies: listAt(properties, 'serviceEndpointPolicies').flatMap(
          (one) => context.refer(textAt(one, 'id')) ?? [],
        ),
        networkIdentifier: readIdentifier(arm, context),
        delegation: readDelegation(arm, context),
        defaultOutboundAccess: flagAt(properties, 'defaultOutboundAccess') ?? null,
        privateEndpointNetworkPolicies: wordOf(policies, at(properties, 'privateEndpointNetworkPolicies')),
        privateLinkServiceNetworkPolicies: wordOf(
          ['Enabled', 'Disabled'],
          at(properties, 'privateLinkServiceNetworkPolicies'),
        ),
      },
    };
  },
  drops: [
    '/properties/addressPrefixes',
    // Printed where they differ from what Azure takes for granted.
    '/properties/privateEndpointNetworkPolicies',
    '/properties/privateLinkServiceNetworkPolicies',
    '/properties/ipConfigurations',
    '/properties/ipConfigurationProfiles',
    '/properties/privateEndpoints',
    '/properties/interfaceEndpoints',
    '/properties/resourceNavigationLinks',
    '/properties/serviceAssociationLinks',
    '/properties/purpose',
    '/properties/delegations/*/properties/actions',
    '/properties/networkSecurityGroup/properties',
    '/properties/routeTable/properties',
  ],
});

/** A subnet has one prefix here: the first IPv4 one. */
function readPrefix({ body }: ArmResource, context: ReadContext): string {
  const all = [
    ...new Set([
      ...plainsAt(body, 'properties', 'addressPrefix'),
      ...plainsAt(body, 'properties', 'addressPrefixes'),
    ]),
  ];
  const first = all.find((prefix) => !prefix.includes(':')) ?? all[0] ?? '';
  const others = all.filter((prefix) => prefix !== first);
  if (others.length > 0)
    context.warn(
      `A subnet has one address prefix here, ${first}; ${others.join(', ')} cannot be kept.`,
      'properties.addressPrefixes',
    );
  return first;
}

/** The public address behind the network identifier, which all endpoints of a subnet share (SE-36). */
function readIdentifier(arm: ArmResource, context: ReadContext): string | null {
  const id = identifierOf(arm);
  if (id === undefined) return null;
  const address = plainAt(context.find(id)?.body, 'properties', 'ipAddress');
  if (!address) {
    context.warn(
      'The address of the network identifier is not in the file; give it, so that rules of perimeters can be asked.',
      'properties.serviceEndpoints',
    );
    return null;
  }
  // One address may make many subnets known: it is a part of the first, the others keep its id.
  const first = context.ofType(type).find((one) => identifierOf(one) === id);
  if (first === undefined || armKey(first) === armKey(arm))
    readSparePublicIp(arm, context, identifierPart, id);
  else if (typeof id === 'string') context.keepName(identifierPart.replace('/', 'Elsewhere/'), id);
  return address;
}

function identifierOf({ body }: ArmResource): Json | undefined {
  const ids = listAt(body, 'properties', 'serviceEndpoints').map((one) => at(one, 'networkIdentifier', 'id'));
  return ids.find((one) => one !== undefined && one !== null);
}

function readDelegation({ body }: ArmResource, context: ReadContext): string | null {
  const [first] = listAt(body, 'properties', 'delegations');
  const service = plainAt(first, 'properties', 'serviceName');
  if (!service) return null;
  const name = plainAt(first, 'name');
  if (name) context.keepName('delegation', name);
  return service;
}

/** What Azure takes for granted is not written. */
function unless(usual: string, word: string): string | undefined {
  return word === usual ? undefined : word;
}
