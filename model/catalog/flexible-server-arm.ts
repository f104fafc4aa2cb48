import { type ArmCodec, defineCodec } from './arm-codec.ts';
import type { JsonObject } from './arm-resource.ts';
import { type FirewallSpelling, printFirewall, readFirewall } from './firewall-children.ts';
import { at, wordOf } from './read-json.ts';

interface Settings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled';
  readonly ipRules: readonly string[];
  readonly allowAzureServices: boolean;
}

const names = { postgresql: 'PostgreSQL', mysql: 'MySQL' } as const;

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
      return [
        {
          type,
          name,
          body: { location: context.location, properties: { network: { publicNetworkAccess } } },
          needs: { sku: needs.sku, properties: { ...needs.properties, ...login } },
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
