import { defineCodec, type PrintContext, type PrintedArm, type ReadContext } from './arm-codec.ts';
import type { ArmResource } from './arm-resource.ts';
import { nameInId, nameWord, numbered, partWord } from './arm-text.ts';
import { type FirewallSpelling, printFirewall, readFirewall } from './firewall-children.ts';
import { at, wordOf } from './read-json.ts';
import { readPublicAccess, readVnetRules, subnetIds, type VnetRules } from './service-arm.ts';
import { type FailoverGroup, printFailoverGroups, readFailoverGroups } from './sql-failover-arm.ts';

const type = 'Microsoft.Sql/servers';
const rules: FirewallSpelling = {
  type: `${type}/firewallRules`,
  first: 'startIpAddress',
  last: 'endIpAddress',
  azure: 'AllowAllWindowsAzureIps',
};
const policies = ['Default', 'Redirect', 'Proxy'] as const;

interface SqlSettings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
  readonly ipRules: readonly string[];
  readonly vnetRules: VnetRules;
  readonly allowAzureServices: boolean;
  readonly connectionPolicy: (typeof policies)[number];
  readonly failoverGroups: readonly FailoverGroup[];
}

/** The login that SQL servers and managed instances of a design share. */
export function sqlLogin(context: PrintContext) {
  return {
    administratorLogin: context.parameter({
      name: 'sqlAdministratorLogin',
      default: 'sqladmin',
      type: 'string',
      says: 'Login name of the administrator of the SQL servers.',
    }),
    administratorLoginPassword: context.parameter({
      name: 'sqlAdministratorLoginPassword',
      type: 'string',
      says: 'Password of the administrator of the SQL servers.',
      secure: true,
    }),
  };
}

/** A logical server with its firewall rules, VNet rules and connection policy, each a child of its own. */
export const sqlServerArm = defineCodec<SqlSettings>({
  types: [type],
  print: ({ name, settings }, context) => [
    {
      type,
      name,
      body: {
        location: context.location,
        properties: { publicNetworkAccess: settings.publicNetworkAccess },
      },
      needs: { properties: sqlLogin(context) },
    },
    {
      type: `${type}/connectionPolicies`,
      name: `${name}/default`,
      part: 'connectionPolicy',
      body: { properties: { connectionType: settings.connectionPolicy } },
    },
    ...printFirewall(rules, name, settings, context),
    ...printVnetRules(name, settings, context),
    ...printFailoverGroups(name, settings.failoverGroups, context),
  ],
  read: (arm, context) => {
    const policy = context.childrenOf(arm, `${type}/connectionPolicies`)[0];
    if (policy) context.fold(policy, 'connectionPolicy');
    const { ipRules, allowAzureServices } = readFirewall(rules, arm, context);
    return {
      settings: {
        publicNetworkAccess: readPublicAccess(arm),
        ipRules,
        vnetRules: readRules(arm, context),
        allowAzureServices,
        failoverGroups: readFailoverGroups(arm, context),
        connectionPolicy: wordOf(policies, at(policy?.body, 'properties', 'connectionType')) ?? 'Default',
      },
    };
  },
  drops: [
    '/kind',
    '/properties/privateEndpointConnections',
    '/properties/fullyQualifiedDomainName',
    '/properties/state',
  ],
});

function printVnetRules(name: string, settings: SqlSettings, context: PrintContext): readonly PrintedArm[] {
  const ids = [...new Set(subnetIds(settings.vnetRules, context))];
  const words = numbered(ids.map((id) => nameInId(id)));
  return ids.map((virtualNetworkSubnetId, index) => {
    const part = `vnet/${partWord((words[index] ?? '').toLowerCase())}`;
    const usual = nameWord(words[index] ?? '');
    return {
      type: `${type}/virtualNetworkRules`,
      name: `${name}/${context.partName(part, usual)}`,
      part,
      body: { properties: { virtualNetworkSubnetId } },
    };
  });
}

function readRules(arm: ArmResource, context: ReadContext): VnetRules {
  const children = context.childrenOf(arm, `${type}/virtualNetworkRules`);
  const told = children.filter(
    (child) => context.refer(at(child.body, 'properties', 'virtualNetworkSubnetId')) !== null,
  );
  const words = numbered(
    told.map(({ body }) => nameInId(at(body, 'properties', 'virtualNetworkSubnetId')).toLowerCase()),
  );
  told.forEach((child, index) => {
    context.fold(child, `vnet/${partWord(words[index] ?? '')}`);
  });
  return readVnetRules(
    children.map(({ body }) => at(body, 'properties') ?? null),
    context,
  );
}
