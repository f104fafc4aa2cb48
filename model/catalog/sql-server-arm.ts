import { endsOfRange, printRange } from './address-range.ts';
import { defineCodec, type PrintContext, type PrintedArm, type ReadContext } from './arm-codec.ts';
import type { ArmResource } from './arm-resource.ts';
import { literal, nameInId, nameWord, numbered, partWord, plainAt } from './arm-text.ts';
import { at, wordOf } from './read-json.ts';
import { readPublicAccess, readVnetRules, subnetIds, type VnetRules } from './service-arm.ts';

const type = 'Microsoft.Sql/servers';
const policies = ['Default', 'Redirect', 'Proxy'] as const;

interface SqlSettings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
  readonly ipRules: readonly string[];
  readonly vnetRules: VnetRules;
  readonly allowAzureServices: boolean;
  readonly connectionPolicy: (typeof policies)[number];
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
    ...printFirewall(name, settings, context),
    ...printVnetRules(name, settings, context),
  ],
  read: (arm, context) => {
    const policy = context.childrenOf(arm, `${type}/connectionPolicies`)[0];
    if (policy) context.fold(policy, 'connectionPolicy');
    const { ipRules, allowAzureServices } = readFirewall(arm, context);
    return {
      settings: {
        publicNetworkAccess: readPublicAccess(arm),
        ipRules,
        vnetRules: readRules(arm, context),
        allowAzureServices,
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

function printFirewall(name: string, settings: SqlSettings, context: PrintContext): readonly PrintedArm[] {
  const rule = (part: string, usual: string, [first, last]: readonly [string, string]): PrintedArm => ({
    type: `${type}/firewallRules`,
    name: `${name}/${context.partName(part, usual)}`,
    part,
    body: { properties: { startIpAddress: literal(first), endIpAddress: literal(last) } },
  });
  const texts = [...new Set(settings.ipRules)].filter((text) => text !== '');
  const words = numbered(texts.map((text) => `ip-${nameWord(text)}`));
  return [
    // Azure's own name for the rule that admits all of Azure.
    // https://learn.microsoft.com/azure/azure-sql/database/network-access-controls-overview (2026-11-29)
    ...(settings.allowAzureServices
      ? [rule('allowAzure', 'AllowAllWindowsAzureIps', ['0.0.0.0', '0.0.0.0'])]
      : []),
    ...texts.map((text, index) => rule(`ip/${partWord(text)}`, words[index] ?? '', endsOfRange(text))),
  ];
}

function readFirewall(arm: ArmResource, context: ReadContext) {
  const rules = context.childrenOf(arm, `${type}/firewallRules`).flatMap((child) => {
    const first = plainAt(child.body, 'properties', 'startIpAddress');
    const last = plainAt(child.body, 'properties', 'endIpAddress') ?? first;
    if (first === undefined || last === undefined) return [];
    const text = printRange(first, last);
    context.fold(child, text === '0.0.0.0' ? 'allowAzure' : `ip/${partWord(text)}`);
    return [text];
  });
  return {
    ipRules: [...new Set(rules)].filter((text) => text !== '0.0.0.0'),
    allowAzureServices: rules.includes('0.0.0.0'),
  };
}

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
