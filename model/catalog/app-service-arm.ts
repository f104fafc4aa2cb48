import type * as z from 'zod';
import type { appServiceSettings } from './app-service-settings.ts';
import {
  type ArmCodec,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from './arm-codec.ts';
import { type ArmResource, type Json, type JsonObject, lastPart } from './arm-resource.ts';
import { literal, plain, plainAt, plainsAt, unlessEmpty, unlessNone } from './arm-text.ts';
import { at, compact, flagAt, listAt, numberAt, textAt, wordOf } from './read-json.ts';

type AppSettings = z.output<z.ZodObject<typeof appServiceSettings>>;
type AccessRule = AppSettings['accessRules'][number];

/** What distinguishes the two kinds of apps in ARM. */
export interface AppSpelling {
  /** The word of `kind` on a new app. */
  readonly kind: string;
  accepts(kind: string): boolean;
}

const sites = 'Microsoft.Web/sites';
const plans = 'Microsoft.Web/serverfarms';

/** Azure lists what happens without a matching rule as a last rule of this priority. */
const unmatchedPriority = 2147483647;

/** The codec of apps on App Service: access restrictions, VNet integration and DNS servers of a site, and the plan a new one needs. */
export function appCodec({ kind, accepts }: AppSpelling): ArmCodec<AppSettings> {
  return defineCodec<AppSettings>({
    types: [sites],
    accepts: ({ body }) => accepts((textAt(body, 'kind') ?? '').toLowerCase()),
    print: ({ name, settings }, context) => {
      const plan = context.partName('plan', `asp-${name}`);
      const needs = { kind, properties: { serverFarmId: context.partId(plans, plan) } };
      const environment = profileOf(settings, context);
      const { properties, children } = printSite(name, settings, context);
      return [
        { type: sites, name, body: { location: context.location, properties }, needs },
        ...children,
        {
          type: plans,
          name: plan,
          part: 'plan',
          forNew: true,
          ...(kind === 'functionapp'
            ? {
                comment:
                  'To run, the function app on it also needs AzureWebJobsStorage: a storage account for its own use, which is not drawn.',
              }
            : {}),
          body: compact({ location: context.location, properties: environment }),
          needs: { sku: { name: planSize(kind, environment) } },
        },
      ];
    },
    read: (arm, context) => {
      foldParts(arm, context);
      return { settings: readSite(arm, context) };
    },
    drops: [
      '/properties/siteConfig/publicNetworkAccess',
      '/properties/siteConfig/vnetRouteAllEnabled',
      '/properties/siteConfig/ipSecurityRestrictions/[Allow all]',
      '/properties/siteConfig/ipSecurityRestrictions/[Deny all]',
      '/properties/siteConfig/appSettings/[WEBSITE_DNS_SERVER]',
      '/properties/siteConfig/appSettings/[WEBSITE_DNS_ALT_SERVER]',
      '/properties/siteConfig/appSettings/[WEBSITE_VNET_ROUTE_ALL]',
      '/properties/virtualNetworkSubnetId',
      '/properties/vnetRouteAllEnabled',
      '/properties/outboundVnetRouting/applicationTraffic',
      '/properties/outboundIpAddresses',
      '/properties/possibleOutboundIpAddresses',
      '/properties/privateEndpointConnections',
    ],
  });
}

/** The environment in which a site and its plan stand. */
function profileOf({ environment }: AppSettings, context: PrintContext): JsonObject | undefined {
  const id = context.idOf(environment);
  return id ? { hostingEnvironmentProfile: { id } } : undefined;
}

/** Environments take plans of tier Isolated v2 alone. */
function planSize(kind: string, environment: JsonObject | undefined): string {
  if (environment) return 'I1v2';
  return kind === 'functionapp' ? 'EP1' : 'P0v3';
}

/** The properties of a site; what a file said in a child of the site is said there again. */
function printSite(name: string, settings: AppSettings, context: PrintContext) {
  const { publicNetworkAccess, unmatchedAction, accessRules, integrationSubnet, routeAll, dnsServers } =
    settings;
  const subnet = context.idOf(integrationSubnet) ?? undefined;
  const siteConfig = compact({
    ipSecurityRestrictions: unlessNone(accessRules.map((rule) => printRule(rule, context))),
    ipSecurityRestrictionsDefaultAction: unmatchedAction ?? undefined,
  });
  const inFile = (part: string) => context.partName(part, '') !== '';
  const child = (type: string, own: string, part: string, body: JsonObject): readonly PrintedArm[] =>
    inFile(part)
      ? [{ type: `${sites}/${type}`, name: `${name}/${own}`, part, body: { properties: body } }]
      : [];
  const properties = compact({
    ...profileOf(settings, context),
    publicNetworkAccess: publicNetworkAccess ?? undefined,
    virtualNetworkSubnetId: inFile('networkConfig') ? undefined : subnet,
    outboundVnetRouting: subnet !== undefined || routeAll ? { allTraffic: routeAll } : undefined,
    // The whole list; the app settings WEBSITE_DNS_SERVER and WEBSITE_DNS_ALT_SERVER hold two.
    dnsConfiguration: unlessEmpty(compact({ dnsServers: unlessNone(dnsServers.map(literal)) })),
    siteConfig: inFile('webConfig') ? undefined : unlessEmpty(siteConfig),
  });
  const children = [
    ...child('networkConfig', 'virtualNetwork', 'networkConfig', compact({ subnetResourceId: subnet })),
    ...child('config', 'web', 'webConfig', siteConfig),
  ];
  return { properties, children };
}

function printRule(
  { name, priority, action, source, subnet }: AccessRule,
  context: PrintContext,
): JsonObject {
  const vnetSubnetResourceId = context.idOf(subnet) ?? undefined;
  const from = source.trim();
  const isTag = from !== '' && from.toLowerCase() !== 'any' && !/^[\d.,/\s]+$|:/.test(from);
  return compact({
    name: name === '' ? undefined : literal(name),
    priority,
    action,
    vnetSubnetResourceId,
    ipAddress: vnetSubnetResourceId === undefined && from !== '' ? literal(withLengths(from)) : undefined,
    tag: vnetSubnetResourceId === undefined && isTag ? 'ServiceTag' : undefined,
  });
}

/** Azure takes prefixes alone, a single address as one of 32 bits: https://github.com/Azure/azure-cli/issues/12010 (2026-11-29). */
function withLengths(text: string): string {
  const parts = text.split(',').map((part) => part.trim());
  return parts
    .map((part) =>
      /^[\d.]+$/.test(part) ? `${part}/32` : /^[\da-f:]*:[\da-f:.]*$/i.test(part) ? `${part}/128` : part,
    )
    .join(',');
}

function withoutLengths(text: string): string {
  return text.replace(/(\d+\.\d+\.\d+\.\d+)\/32(?=,|$)/g, '$1').replace(/(:[\da-f.]*)\/128(?=,|$)/gi, '$1');
}

function readSite(arm: ArmResource, context: ReadContext): Partial<AppSettings> {
  const properties = at(arm.body, 'properties');
  const config = configOf(arm, context);
  const rules = listAt(config, 'ipSecurityRestrictions');
  const last = rules.find(isUnmatched);
  const access = at(properties, 'publicNetworkAccess') ?? at(config, 'publicNetworkAccess');
  const unmatched =
    at(config, 'ipSecurityRestrictionsDefaultAction') ?? (rules.length > 1 ? at(last, 'action') : null);
  const integrated = subnetOf(arm, context);
  if (integrated !== undefined && context.refer(integrated) === null)
    context.warn(
      'The subnet of the VNet integration could not be told.',
      '/properties/virtualNetworkSubnetId',
    );
  return {
    publicNetworkAccess: wordOf(['Enabled', 'Disabled'], access) ?? null,
    unmatchedAction: wordOf(['Allow', 'Deny'], unmatched) ?? null,
    accessRules: rules.filter((rule) => !isUnmatched(rule)).map((rule) => readRule(rule, context)),
    environment: context.refer(at(properties, 'hostingEnvironmentProfile', 'id')),
    integrationSubnet: context.refer(integrated),
    routeAll:
      readRouteAll(properties, config) || appSetting(arm, config, 'WEBSITE_VNET_ROUTE_ALL', context) === '1',
    dnsServers: [...readDnsServers(properties, (name) => appSetting(arm, config, name, context))],
    outboundAddresses: (plainAt(properties, 'outboundIpAddresses') ?? '')
      .split(',')
      .filter((one) => one !== ''),
  };
}

function readRule(rule: Json, context: ReadContext): AccessRule {
  const subnet = textAt(rule, 'vnetSubnetResourceId');
  if (listAt(rule, 'headers').length > 0 || at(rule, 'headers', 'x-azure-fdid') !== undefined)
    context.warn('Header filters of access restrictions are kept, but not part of the model.');
  return {
    name: plainAt(rule, 'name') ?? '',
    priority: numberAt(rule, 'priority') ?? 65000,
    action: wordOf(['Allow', 'Deny'], at(rule, 'action')) ?? 'Allow',
    source: subnet === undefined ? withoutLengths(plain(at(rule, 'ipAddress')) ?? '') : '',
    subnet: context.refer(subnet),
  };
}

function isUnmatched(rule: Json): boolean {
  return numberAt(rule, 'priority') === unmatchedPriority && /^any$/i.test(textAt(rule, 'ipAddress') ?? '');
}

/** The configuration in the body, with what a child of its own says on top. */
function configOf(arm: ArmResource, context: ReadContext): JsonObject {
  const child = configChild(arm, 'web', context);
  const inBody = at(arm.body, 'properties', 'siteConfig');
  const [own, over] = [inBody ?? {}, at(child?.body, 'properties') ?? {}] as [JsonObject, JsonObject];
  return { ...own, ...over };
}

function configChild(arm: ArmResource, word: string, context: ReadContext): ArmResource | undefined {
  return context.childrenOf(arm, `${sites}/config`).find(({ name }) => lastPart(name).toLowerCase() === word);
}

function subnetOf(arm: ArmResource, context: ReadContext): string | undefined {
  const child = context.childrenOf(arm, `${sites}/networkConfig`)[0];
  return (
    textAt(arm.body, 'properties', 'virtualNetworkSubnetId') ??
    textAt(child?.body, 'properties', 'subnetResourceId')
  );
}

function readRouteAll(properties: Json | undefined, config: JsonObject): boolean {
  return [
    flagAt(properties, 'outboundVnetRouting', 'allTraffic'),
    flagAt(properties, 'outboundVnetRouting', 'applicationTraffic'),
    flagAt(properties, 'vnetRouteAllEnabled'),
    flagAt(config, 'vnetRouteAllEnabled'),
  ].includes(true);
}

function readDnsServers(
  properties: Json | undefined,
  settingOf: (name: string) => string | undefined,
): readonly string[] {
  const servers = plainsAt(properties, 'dnsConfiguration', 'dnsServers');
  if (servers.length > 0) return servers;
  return ['WEBSITE_DNS_SERVER', 'WEBSITE_DNS_ALT_SERVER'].flatMap((name) => settingOf(name) || []);
}

/** An app setting: a row of the configuration, or a property of the child that holds them all. */
function appSetting(
  arm: ArmResource,
  config: JsonObject,
  name: string,
  context: ReadContext,
): string | undefined {
  const row = listAt(config, 'appSettings').find((one) => textAt(one, 'name')?.toUpperCase() === name);
  const all = configChild(arm, 'appsettings', context);
  return plainAt(row, 'value') ?? plainAt(all?.body, 'properties', name);
}

/** A plan under the usual name belongs to the app; others are shared and stay boxes of their own. */
function foldParts(arm: ArmResource, context: ReadContext): void {
  const plan = context.find(at(arm.body, 'properties', 'serverFarmId'));
  if (plan?.name.toLowerCase() === `asp-${arm.name}`.toLowerCase()) context.fold(plan, 'plan');
  const network = context.childrenOf(arm, `${sites}/networkConfig`)[0];
  if (network) context.fold(network, 'networkConfig');
  const config = configChild(arm, 'web', context);
  if (config) context.fold(config, 'webConfig');
}
