import * as z from 'zod';
import { defineCodec, type PrintContext } from '../arm-codec.ts';
import { flag } from '../field.ts';
import { type FirewallSpelling, printFirewall, readFirewall } from '../firewall-children.ts';
import { compact, flagAt, textAt } from '../read-json.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { readPublicAccess } from '../service-arm.ts';
import { addressList, publicSwitch } from '../service-settings.ts';
import { sqlLogin } from '../sql-server-arm.ts';

const settings = z.object({
  ...addressList,
  publicNetworkAccess: publicSwitch,
  trustedServices: flag(false, { label: 'Allow trusted Microsoft services' }),
  managedVirtualNetwork: flag(true, {
    label: 'Managed virtual network',
    help: 'Microsoft’s own VNet for pools and runtimes; without it public network access cannot be disabled.',
  }),
});

const type = 'Microsoft.Synapse/workspaces';
const rules: FirewallSpelling = {
  type: `${type}/firewallRules`,
  first: 'startIpAddress',
  last: 'endIpAddress',
};

const dataLake = (context: PrintContext) => ({
  accountUrl: context.parameter({
    name: 'synapseDataLakeUrl',
    type: 'string',
    says: 'Address of the Data Lake account of the Synapse workspaces, such as `https://` and a name under `dfs.core.windows.net`.',
  }),
  filesystem: context.parameter({
    name: 'synapseFileSystem',
    type: 'string',
    default: 'synapse',
    says: 'File system of the Synapse workspaces in that account.',
  }),
});

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  print: ({ name, settings: own }, context) => {
    const { administratorLogin, administratorLoginPassword } = sqlLogin(context);
    const properties = compact({
      publicNetworkAccess: own.publicNetworkAccess,
      trustedServiceBypassEnabled: own.trustedServices,
      managedVirtualNetwork: own.managedVirtualNetwork ? 'default' : undefined,
    });
    const needed = {
      defaultDataLakeStorage: dataLake(context),
      sqlAdministratorLogin: administratorLogin,
      sqlAdministratorLoginPassword: administratorLoginPassword,
    };
    return [
      {
        type,
        name,
        body: { location: context.location, properties },
        needs: { identity: { type: 'SystemAssigned' }, properties: needed },
      },
      ...printFirewall(rules, name, own, context),
    ];
  },
  read: (resource, context) => ({
    settings: {
      publicNetworkAccess: readPublicAccess(resource),
      trustedServices: flagAt(resource.body, 'properties', 'trustedServiceBypassEnabled') ?? false,
      managedVirtualNetwork: (textAt(resource.body, 'properties', 'managedVirtualNetwork') ?? '') !== '',
      ipRules: readFirewall(rules, resource, context).ipRules,
    },
  }),
  drops: ['/properties/privateEndpointConnections'],
});

const name = (record: string, service: 'sql' | 'dev', subresource: string): HostName => ({
  fqdn: `${record}.${service}.azuresynapse.net`,
  subresource,
  zone: `privatelink.${service}.azuresynapse.net`,
  record,
});

/** Synapse workspace: dedicated and serverless SQL and the development endpoint, each with its own group (PAAS-33, DNS-113). */
export const synapseWorkspace = defineService({
  ...receivingService,
  kind: 'synapseWorkspace',
  title: 'Azure Synapse workspace',
  properName: true,
  label: 'Synapse',
  says: 'A public analytics service with a name each for dedicated SQL, serverless SQL and development; nobody comes in until a firewall rule admits them.',
  keywords: ['synapse', 'analytics', 'data warehouse', 'spark', 'sql pool'],
  glyph:
    'M5 3h4a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-4a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2zM7 11v4a2 2 0 0 0 2 2h4M15 13h4a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-4a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2z',
  namePrefix: 'synw',
  nameRule: {
    pattern: /^[a-z0-9](?:[a-z0-9-]{0,48}[a-z0-9])?$/,
    says: 'lower-case letters, digits and inner hyphens, up to 50',
  },
  settings,
  armType: type,
  defaultPort: 1433,
  arm,
  service: {
    managedVnet: ({ managedVirtualNetwork }: z.output<typeof settings>) =>
      managedVirtualNetwork ? 'yes' : 'no',
    subresources: [
      { groupId: 'Sql', ports: [1433, 443] },
      { groupId: 'SqlOnDemand', ports: [1433, 443] },
      { groupId: 'Dev', ports: [443] },
    ],
    hosts: (own) => [
      name(own, 'sql', 'Sql'),
      name(`${own}-ondemand`, 'sql', 'SqlOnDemand'),
      name(own, 'dev', 'Dev'),
    ],
    serviceTag: 'Sql',
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'closedWithoutRules',
      ipRules: true,
      vnetRules: false,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: 'unknown',
      zeroAddressMeansAzure: true,
    },
  },
});
