import type { ResourceId } from '../ids.ts';
import { type ArmCodec, defineCodec, type PrintContext } from './arm-codec.ts';
import type { JsonObject } from './arm-resource.ts';
import { type FirewallSpelling, printFirewall, readFirewall } from './firewall-children.ts';
import { at, compact, wordOf } from './read-json.ts';

interface Settings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled';
  readonly ipRules: readonly string[];
  readonly allowAzureServices: boolean;
}

const names = { postgresql: 'PostgreSQL', mysql: 'MySQL' } as const;

/** What a new server needs beside what is drawn: a size, a version, storage and the login of its administrator. */
function needsOf(
  database: keyof typeof names,
  needs: { readonly sku: JsonObject; readonly properties: JsonObject },
  context: PrintContext,
): JsonObject {
  const administratorLogin = context.parameter({
    name: `${database}AdministratorLogin`,
    default: `${database}admin`,
    type: 'string',
    says: `Login name of the administrator of the ${names[database]} servers.`,
  });
  const administratorLoginPassword = context.parameter({
    name: `${database}AdministratorLoginPassword`,
    type: 'string',
    says: `Password of the administrator of the ${names[database]} servers.`,
    secure: true,
  });
  const login = { administratorLogin, administratorLoginPassword };
  return { sku: needs.sku, properties: { ...needs.properties, ...login } };
}

/** The codec of flexible servers of PostgreSQL and MySQL in public access mode; injected ones are left to others. */
export function flexibleServerCodec(
  type: string,
  database: keyof typeof names,
  needs: { readonly sku: JsonObject; readonly properties: JsonObject },
): ArmCodec<Settings> {
  const rules: FirewallSpelling = {
    type: `${type}/firewallRules`,
    first: 'startIpAddress',
    last: 'endIpAddress',
    azure: 'AllowAllAzureServicesAndResourcesWithinAzureIps',
  };
  return defineCodec<Settings>({
    types: [type],
    accepts: ({ body }) => !at(body, 'properties', 'network', 'delegatedSubnetResourceId'),
    print: ({ name, settings }, context) => {
      const { publicNetworkAccess } = settings;
      return [
        {
          type,
          name,
          body: { location: context.location, properties: { network: { publicNetworkAccess } } },
          needs: needsOf(database, needs, context),
        },
        ...printFirewall(rules, name, settings, context),
      ];
    },
    read: (arm, context) => {
      const access = at(arm.body, 'properties', 'network', 'publicNetworkAccess');
      return {
        settings: {
          publicNetworkAccess: wordOf(['Enabled', 'Disabled'], access) ?? 'Enabled',
          ...readFirewall(rules, arm, context),
        },
      };
    },
    drops: ['/properties/privateEndpointConnections'],
  });
}

interface PrivateSettings {
  readonly address: string | null;
  readonly privateDnsZone: ResourceId | null;
}

/** The codec of flexible servers that stand in a subnet; the two databases spell the zone differently. */
export function privateFlexibleServerCodec(
  type: string,
  database: keyof typeof names,
  zoneField: 'privateDnsZoneArmResourceId' | 'privateDnsZoneResourceId',
  needs: { readonly sku: JsonObject; readonly properties: JsonObject },
): ArmCodec<PrivateSettings> {
  return defineCodec<PrivateSettings>({
    types: [type],
    accepts: ({ body }) => Boolean(at(body, 'properties', 'network', 'delegatedSubnetResourceId')),
    print: ({ name, parent, settings }, context) => {
      const delegatedSubnetResourceId = context.idOf(parent);
      const zone = context.idOf(settings.privateDnsZone);
      const network = compact({
        delegatedSubnetResourceId: delegatedSubnetResourceId ?? undefined,
        [zoneField]: zone ?? undefined,
      });
      return [
        {
          type,
          name,
          body: { location: context.location, properties: { network } },
          needs: needsOf(database, needs, context),
        },
      ];
    },
    read: ({ body }, context) => ({
      settings: { privateDnsZone: context.refer(at(body, 'properties', 'network', zoneField)) },
      parent: context.refer(at(body, 'properties', 'network', 'delegatedSubnetResourceId')),
    }),
    // Nothing in a subnet has a public endpoint.
    drops: ['/properties/network/publicNetworkAccess', '/properties/privateEndpointConnections'],
  });
}
