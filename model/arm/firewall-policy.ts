import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, type Json, type JsonObject, lastPart } from '../catalog/arm-resource.ts';
import { literal, partWord, plainAt, plainsAt } from '../catalog/arm-text.ts';
import { at, compact, flagAt, listAt, numberAt, textAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import {
  headOf,
  nameOf,
  placeOf,
  type RuleHead,
  type RulePlace,
  type RuleSort,
  usualGroups,
} from './firewall-places.ts';
import {
  type ApplicationRule,
  isGroupId,
  type NetworkRule,
  printApplicationRule,
  printNetworkRule,
  readApplicationRule,
  readNetworkRule,
} from './firewall-rules.ts';

type Settings = SettingsOf<'azureFirewall'>;

const policyType = 'Microsoft.Network/firewallPolicies';
const groupType = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups';

/** The policy of a firewall with its groups of rules, and the ids of both; none for one that was read without a policy and has no rules yet. */
export function printPolicy(
  thing: CodecThing<Settings>,
  context: PrintContext,
): { readonly id?: string; readonly printed: readonly PrintedArm[]; readonly groups: readonly string[] } {
  const { settings } = thing;
  const elsewhere = context.partName('policyElsewhere', '');
  const isPlain = settings.networkRules.length + settings.applicationRules.length === 0;
  if (elsewhere !== '' && isPlain) return { id: elsewhere, printed: [], groups: [] };
  const isClassic = context.partName('classic', '') !== '';
  if (isClassic && isPlain && settings.privateRanges.length === 0 && printDns(settings) === undefined)
    return { printed: [], groups: [] };
  const name = context.partName('policy', `afwp-${thing.name}`);
  const policy: PrintedArm = {
    type: policyType,
    name,
    part: 'policy',
    body: {
      location: context.location,
      properties: compact({
        sku: { tier: settings.tier },
        dnsSettings: printDns(settings),
        snat:
          settings.privateRanges.length > 0
            ? { privateRanges: settings.privateRanges.map(literal) }
            : undefined,
      }),
    },
  };
  const groups = printGroups(settings, name, context);
  return {
    id: context.partId(policyType, name),
    printed: [policy, ...groups],
    groups: groups.map((group) => context.partId(groupType, group.name)),
  };
}

function printDns({ dnsProxy, dnsServers }: Settings): JsonObject | undefined {
  if (!dnsProxy && dnsServers.length === 0) return undefined;
  return compact({
    enableProxy: dnsProxy,
    servers: dnsServers.length > 0 ? dnsServers.map(literal) : undefined,
  });
}

interface PrintedGroup {
  readonly sort: RuleSort;
  /** By name, priority and action. */
  readonly collections: Map<string, JsonObject>;
  readonly lacks: string[];
}

/** Rules of one place in a collection, collections of one place in a group; groups one after the other, for Azure takes no two at once. */
function printGroups(settings: Settings, policy: string, context: PrintContext): readonly PrintedArm[] {
  const groups = new Map<string, PrintedGroup>();
  for (const rule of settings.networkRules) {
    const place = placeOf('network', rule);
    addPrinted(groups, 'network', place, rule, printNetworkRule(rule, place.rule));
  }
  for (const rule of settings.applicationRules) {
    const place = placeOf('application', rule);
    const { body, lacks } = printApplicationRule(rule, place.rule, context);
    const group = addPrinted(groups, 'application', place, rule, body);
    if (lacks.length > 0) group.lacks.push(`${rule.name} (${lacks.join(', ')})`);
  }
  const names = [...groups.keys()];
  return [...groups].map(([name, { sort, collections, lacks }], index) => {
    const usual = usualGroups[sort];
    const before = names[index - 1];
    return {
      type: groupType,
      name: `${policy}/${name}`,
      part: groupPart(name),
      body: { properties: { ruleCollections: [...collections.values()] } },
      needs: { properties: { priority: name === usual.name ? usual.priority : 400 + index } },
      ...(before === undefined ? {} : { after: [context.partId(groupType, `${policy}/${before}`)] }),
      ...(lacks.length > 0
        ? { comment: `Application rules take single ports; left out are ports of ${lacks.join('; ')}.` }
        : {}),
    };
  });
}

function addPrinted(
  groups: Map<string, PrintedGroup>,
  sort: RuleSort,
  place: RulePlace,
  { priority, access }: RuleHead,
  body: JsonObject,
): PrintedGroup {
  const group = groups.get(place.group) ?? { sort, collections: new Map(), lacks: [] };
  groups.set(place.group, group);
  const key = JSON.stringify([place.collection, priority, access]);
  const known = group.collections.get(key);
  const names = [...group.collections.values()].map(({ name }) => name);
  // Two collections of one group may not share a name.
  const isTaken = known === undefined && names.includes(literal(place.collection));
  group.collections.set(key, {
    ruleCollectionType: 'FirewallPolicyFilterRuleCollection',
    name: literal(isTaken ? `${place.collection}-${access.toLowerCase()}-${priority}` : place.collection),
    priority,
    action: { type: access },
    ...known,
    rules: [...listAt(known, 'rules'), body],
  });
  return group;
}

function groupPart(name: string): string {
  return `ruleCollectionGroup/${partWord(name.toLowerCase())}`;
}

/** What the rules and settings of a firewall are, from its policy or, in a classic one, from itself. */
export function readPolicy(arm: ArmResource, context: ReadContext): Partial<Settings> {
  const id = textAt(arm.body, 'properties', 'firewallPolicy', 'id');
  const policy = context.find(id);
  if (policy === undefined) {
    if (id !== undefined && plainAt(arm.body, 'properties', 'firewallPolicy', 'id')) {
      context.keepName('policyElsewhere', id);
      context.warn(
        'The policy of this firewall is not in the file: its rules are not known.',
        'properties.firewallPolicy',
      );
    }
    if (id === undefined) context.keepName('classic', 'yes');
    return readClassic(arm, context);
  }
  context.fold(policy, 'policy');
  context.keepName('policy', lastPart(policy.name));
  if (textAt(policy.body, 'properties', 'basePolicy', 'id') !== undefined)
    context.warn(
      'The policy inherits rules from a base policy, which are not read.',
      'properties.firewallPolicy',
    );
  const servers = plainsAt(policy.body, 'properties', 'dnsSettings', 'servers');
  const groups = context.childrenOf(policy, groupType).toSorted((a, b) => priorityOf(a) - priorityOf(b));
  const rules = groups.map((group) => readGroup(group, context));
  return {
    dnsProxy: flagAt(policy.body, 'properties', 'dnsSettings', 'enableProxy') ?? false,
    dnsServers: [...servers],
    privateRanges: readRanges(plainsAt(policy.body, 'properties', 'snat', 'privateRanges')),
    networkRules: rules.flatMap(({ network }) => network),
    applicationRules: rules.flatMap(({ application }) => application),
  };
}

interface ReadRules {
  readonly network: NetworkRule[];
  readonly application: ApplicationRule[];
}

function readGroup(group: ArmResource, context: ReadContext): ReadRules {
  const read: ReadRules = { network: [], application: [] };
  const name = lastPart(group.name);
  for (const collection of listAt(group.body, 'properties', 'ruleCollections')) {
    const isFilter = /filter/i.test(textAt(collection, 'ruleCollectionType') ?? '');
    const rules = isFilter ? listAt(collection, 'rules') : [];
    if (!isFilter)
      context.warn(
        `Collection ${textAt(collection, 'name') ?? ''} translates addresses (DNAT), which is kept but not modelled.`,
      );
    for (const rule of rules) {
      const sort = wordOf(['NetworkRule', 'ApplicationRule'], at(rule, 'ruleType'));
      if (sort === 'NetworkRule') addRule(read, 'network', name, collection, rule, context);
      if (sort === 'ApplicationRule') addRule(read, 'application', name, collection, rule, context);
    }
  }
  if (read.network.length + read.application.length > 0) context.fold(group, groupPart(name));
  return read;
}

function addRule(
  read: ReadRules,
  sort: RuleSort,
  group: string,
  collection: Json,
  rule: Json,
  context: ReadContext,
): void {
  const head = headOf(collection);
  const words = { group, collection: plainAt(collection, 'name') ?? '', rule: plainAt(rule, 'name') ?? '' };
  if (head === undefined) {
    context.warn(
      `Collection ${words.collection} is kept but not modelled: its priority or action cannot be read.`,
    );
    return;
  }
  const name = nameOf(sort, words, head);
  const common = { name, ...head };
  if (sort === 'network') read.network.push({ ...common, ...readNetworkRule(rule) });
  else read.application.push({ ...common, ...readApplicationRule(rule, name, context) });
  if ([...plainsAt(rule, 'sourceIpGroups'), ...plainsAt(rule, 'destinationIpGroups')].some(isGroupId))
    context.warn(`Rule ${name} names an IP group, which is kept but not modelled: it counts for no address.`);
}

/** A firewall without a policy holds rules itself, and its DNS settings as words. */
function readClassic(arm: ArmResource, context: ReadContext): Partial<Settings> {
  const read: ReadRules = { network: [], application: [] };
  for (const [sort, key] of [
    ['network', 'networkRuleCollections'],
    ['application', 'applicationRuleCollections'],
  ] as const) {
    for (const collection of listAt(arm.body, 'properties', key)) {
      const flat = {
        name: at(collection, 'name') ?? '',
        ...(at(collection, 'properties') as JsonObject | undefined),
      };
      for (const rule of listAt(flat, 'rules'))
        addRule(read, sort, usualGroups[sort].name, flat, rule, context);
    }
  }
  if (listAt(arm.body, 'properties', 'natRuleCollections').length > 0)
    context.warn(
      'Rules that translate addresses (DNAT) are kept but not modelled.',
      'properties.natRuleCollections',
    );
  const words = (key: string) =>
    (plainAt(arm.body, 'properties', 'additionalProperties', key) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  return {
    dnsProxy: flagAt(arm.body, 'properties', 'additionalProperties', 'Network.DNS.EnableProxy') ?? false,
    dnsServers: words('Network.DNS.Servers'),
    privateRanges: readRanges(words('Network.SNAT.PrivateRanges')),
    networkRules: read.network,
    applicationRules: read.application,
  };
}

/** Azure's word for RFC 1918 and 100.64.0.0/10, spelled out where it stands beside other ranges. Source: https://learn.microsoft.com/azure/firewall/snat-private-range, read 2026-08-22. */
function readRanges(texts: readonly string[]): string[] {
  const isWord = (text: string) => text.toLowerCase() === 'ianaprivateranges';
  if (texts.length === 1 && texts.every(isWord)) return [];
  const spelled = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
  return texts.flatMap((text) => (isWord(text) ? spelled : [text]));
}

function priorityOf(group: ArmResource): number {
  return numberAt(group.body, 'properties', 'priority') ?? Number.MAX_SAFE_INTEGER;
}
