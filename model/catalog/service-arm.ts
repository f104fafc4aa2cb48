import type { ResourceId } from '../ids.ts';
import {
  type ArmCodec,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from './arm-codec.ts';
import type { ArmResource, Json, JsonObject } from './arm-resource.ts';
import { literal, plain, unlessNone } from './arm-text.ts';
import { at, compact, flagAt, listAt, textAt, wordOf } from './read-json.ts';

/** The rows of VNet rules as settings hold them. */
export type VnetRules = readonly { readonly subnet: ResourceId | null }[];

/** The settings `networkAcls` of service-settings.ts. */
export interface AclSettings {
  readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter';
  readonly defaultAction: 'Allow' | 'Deny';
  readonly ipRules: readonly string[];
  readonly vnetRules?: VnetRules;
  readonly trustedServices: boolean;
}

/** Rules that name public addresses; `key` is the word under which this service writes one. */
export function printIpRules(ipRules: readonly string[], key: string): JsonObject[] | undefined {
  return unlessNone(ipRules.filter((text) => text !== '').map((text) => ({ [key]: literal(text) })));
}

/** The addresses of IP rules, however the service, its older versions or a command line spell them. */
export function readIpRules(rules: readonly Json[]): readonly string[] {
  const keys = ['value', 'ipMask', 'ipAddressOrRange', 'addressRange'];
  return rules.flatMap((rule) => {
    const values = typeof rule === 'string' ? [rule] : keys.map((key) => at(rule, key));
    return values.map(plain).find((text) => text !== undefined && text !== '') ?? [];
  });
}

/** The ids of the subnets that VNet rules name. */
export function subnetIds(rules: VnetRules | undefined, context: PrintContext): readonly string[] {
  return (rules ?? []).flatMap(({ subnet }) => context.idOf(subnet) ?? []);
}

/** VNet rules, however they spell the subnet; one whose subnet cannot be told is said. */
export function readVnetRules(rules: readonly Json[], context: ReadContext): VnetRules {
  return rules.flatMap((rule) => {
    const id =
      textAt(rule, 'id') ??
      textAt(rule, 'subnet', 'id') ??
      textAt(rule, 'virtualNetworkResourceId') ??
      textAt(rule, 'virtualNetworkSubnetId');
    const subnet = context.refer(id);
    if (subnet === null) context.warn('A virtual network rule names a subnet that could not be told.');
    return subnet === null ? [] : [{ subnet }];
  });
}

/** The switch of the public endpoint; unset means on (App Service has its own reading). */
export function readPublicAccess(arm: ArmResource): AclSettings['publicNetworkAccess'] {
  const words = ['Enabled', 'Disabled', 'SecuredByPerimeter'] as const;
  return wordOf(words, at(arm.body, 'properties', 'publicNetworkAccess')) ?? 'Enabled';
}

/** Default action, rules and bypass of one object of rules. */
export function readAcls(
  acls: Json | undefined,
  context: ReadContext,
): Omit<AclSettings, 'publicNetworkAccess'> {
  const bypass = textAt(acls, 'bypass') ?? 'AzureServices';
  for (const [key, what] of notModelled) {
    if (listAt(acls, key).length > 0) context.warn(`${what} are kept, but not part of the model.`);
  }
  return {
    defaultAction: wordOf(['Allow', 'Deny'], at(acls, 'defaultAction')) ?? 'Allow',
    ipRules: readIpRules(listAt(acls, 'ipRules')),
    vnetRules: readVnetRules(listAt(acls, 'virtualNetworkRules'), context),
    trustedServices: bypass
      .toLowerCase()
      .split(/[^a-z]+/)
      .includes('azureservices'),
  };
}

const notModelled = [
  ['resourceAccessRules', 'Resource instance rules'],
  ['ipv6Rules', 'Rules for IPv6 addresses'],
] as const;

/** The codec of a service that has the object `networkAcls`: Storage, Key Vault and the like. */
export function aclsCodec<S extends AclSettings>(type: string, needs: JsonObject): ArmCodec<S> {
  return defineCodec<S>({
    types: [type],
    print: ({ name, settings }, context) => {
      const { publicNetworkAccess, defaultAction, ipRules, vnetRules, trustedServices } = settings;
      const networkAcls = compact({
        bypass: trustedServices ? 'AzureServices' : 'None',
        defaultAction,
        ipRules: printIpRules(ipRules, 'value'),
        virtualNetworkRules: unlessNone(subnetIds(vnetRules, context).map((id) => ({ id }))),
      });
      const body = { location: context.location, properties: { publicNetworkAccess, networkAcls } };
      return [{ type, name, body, needs }];
    },
    read: (arm, context) => ({
      settings: {
        publicNetworkAccess: readPublicAccess(arm),
        // Command lines give the object its older name.
        ...readAcls(
          at(arm.body, 'properties', 'networkAcls') ?? at(arm.body, 'properties', 'networkRuleSet'),
          context,
        ),
      },
    }),
    drops: ['/properties/networkRuleSet', '/properties/privateEndpointConnections'],
  });
}

/** How a messaging namespace differs from others of its family. */
export interface NamespaceSpelling<S> {
  readonly type: string;
  /** The tiers whose namespaces have a set of network rules. */
  readonly tiersWithRules: readonly string[];
  /** What the tier is in ARM, and what it asks for. */
  printTier(tier: S, context: PrintContext): { readonly sku: string; readonly needs?: JsonObject };
  readTier(arm: ArmResource): S;
}

/** The codec of a messaging namespace: Service Bus, Event Hubs. Its rules are a child named `default`. */
export function namespaceCodec<S extends AclSettings & { readonly tier: string }>(
  spelling: NamespaceSpelling<S['tier']>,
): ArmCodec<S> {
  const { type, tiersWithRules, printTier, readTier } = spelling;
  const child = `${type}/networkRuleSets`;
  // Without a set of rules, Azure has this: https://learn.microsoft.com/azure/service-bus-messaging/trusted-services (2026-11-29).
  const trustedWithout = (tier: string) => !tiersWithRules.includes(tier);
  return defineCodec<S>({
    types: [type],
    print: ({ name, settings }, context) => {
      const { sku, needs } = printTier(settings.tier, context);
      const { publicNetworkAccess } = settings;
      const body = {
        location: context.location,
        sku: { name: sku, tier: sku },
        properties: { publicNetworkAccess },
      };
      const rules = rulesOfNamespace(settings, context);
      const own = { type, name, body, ...(needs ? { needs } : {}) };
      // One that a file had is printed again, also where it says nothing.
      const isPlain =
        context.partName('networkRuleSet', '') === '' &&
        Object.keys(rules).length === 0 &&
        settings.trustedServices === trustedWithout(settings.tier);
      return isPlain ? [own] : [own, ruleSet(child, name, settings, rules)];
    },
    read: (arm, context) => {
      const rules = context.childrenOf(arm, child)[0];
      if (rules) context.fold(rules, 'networkRuleSet');
      // Up to 2018 each rule was a child of its own.
      if (
        ['virtualNetworkRules', 'ipFilterRules'].some(
          (word) => context.childrenOf(arm, `${type}/${word}`).length > 0,
        )
      )
        context.warn('Rules of an older form are kept, but not read.');
      const tier = readTier(arm);
      const trusted = rules
        ? (flagAt(rules.body, 'properties', 'trustedServiceAccessEnabled') ?? false)
        : trustedWithout(tier);
      const own = at(arm.body, 'properties', 'publicNetworkAccess');
      return {
        settings: {
          tier,
          ...readAcls(at(rules?.body, 'properties'), context),
          // Both hold the switch; the set of rules is deployed last.
          publicNetworkAccess: readPublicAccess(
            rules && (own === undefined || at(rules.body, 'properties', 'publicNetworkAccess')) ? rules : arm,
          ),
          trustedServices: trusted,
        },
      };
    },
    drops: ['/properties/privateEndpointConnections'],
  });
}

function rulesOfNamespace(
  { defaultAction, ipRules, vnetRules }: AclSettings,
  context: PrintContext,
): JsonObject {
  return compact({
    defaultAction: defaultAction === 'Allow' ? undefined : defaultAction,
    ipRules: printIpRules(ipRules, 'ipMask'),
    virtualNetworkRules: unlessNone(subnetIds(vnetRules, context).map((id) => ({ subnet: { id } }))),
  });
}

function ruleSet(type: string, name: string, settings: AclSettings, rules: JsonObject): PrintedArm {
  const { publicNetworkAccess, defaultAction, trustedServices } = settings;
  const properties = {
    publicNetworkAccess,
    defaultAction,
    ...rules,
    trustedServiceAccessEnabled: trustedServices,
  };
  return { type, name: `${name}/default`, part: 'networkRuleSet', body: { properties } };
}
