import type { ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, type Json, lastPart } from '../catalog/arm-resource.ts';
import { plainAt, plainsAt } from '../catalog/arm-text.ts';
import { at, flagAt, listAt, numberAt, textAt } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import {
  type CollectionHead,
  headOf,
  nameOf,
  priorityPart,
  type RulePlace,
  type RuleSort,
  usualGroups,
} from './firewall-places.ts';
import { groupPart, groupType } from './firewall-policy.ts';
import {
  type ApplicationRule,
  type NatRule,
  type NetworkRule,
  readApplicationRule,
  readNatRule,
  readNetworkRule,
} from './firewall-rules.ts';

type Settings = SettingsOf<'azureFirewall'>;

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
  if (context.childrenOf(policy, 'Microsoft.Network/firewallPolicies/ruleGroups').length > 0)
    context.warn('Rule groups of the form of 2019 are kept but not modelled: their rules are not known.');
  const groups = context.childrenOf(policy, groupType).toSorted((a, b) => priorityOf(a) - priorityOf(b));
  const rules = readGroups(groups, context);
  for (const { arm: group } of rules.collections) context.fold(group, groupPart(lastPart(group.name)));
  return {
    dnsProxy: flagAt(policy.body, 'properties', 'dnsSettings', 'enableProxy') ?? false,
    dnsServers: [...plainsAt(policy.body, 'properties', 'dnsSettings', 'servers')],
    privateRanges: readRanges(plainsAt(policy.body, 'properties', 'snat', 'privateRanges')),
    natRules: rules.nat,
    networkRules: rules.network,
    applicationRules: rules.application,
  };
}

interface ReadRules {
  readonly nat: NatRule[];
  readonly network: NetworkRule[];
  readonly application: ApplicationRule[];
}

/** A collection of rules with its place in the order in which Azure asks: groups by their number, then collections by theirs. */
interface Collection {
  readonly arm: ArmResource;
  readonly place: RulePlace;
  readonly sort: RuleSort;
  readonly head: CollectionHead;
  readonly rules: readonly Json[];
}

function readGroups(
  groups: readonly ArmResource[],
  context: ReadContext,
): ReadRules & { readonly collections: readonly Collection[] } {
  const read: ReadRules = { nat: [], network: [], application: [] };
  const collections = groups.flatMap((group) => collectionsOf(group, context));
  for (const sort of ['nat', 'network', 'application'] as const) {
    const own = collections.filter((one) => one.sort === sort);
    const isInOrder = own.every(
      (one, index) => index === 0 || (own[index - 1] as Collection).head.priority <= one.head.priority,
    );
    for (const [index, { place, head, rules }] of own.entries()) {
      // One order of numbers cannot tell that a group comes before another whatever its collections are numbered.
      const priority = isInOrder ? head.priority : 100 + index * 10;
      if (!isInOrder) context.keepName(priorityPart(place), `${priority} ${head.priority}`);
      for (const rule of rules) addRule(read, sort, place, { ...head, priority }, rule, context);
    }
  }
  return { ...read, collections };
}

/** The collections of a group that hold rules which are modelled, in their order. */
function collectionsOf(arm: ArmResource, context: ReadContext): readonly Collection[] {
  const found = listAt(arm.body, 'properties', 'ruleCollections').flatMap((one): readonly Collection[] => {
    const name = plainAt(one, 'name') ?? '';
    const rules = listAt(one, 'rules');
    const sort = { natrule: 'nat', networkrule: 'network', applicationrule: 'application' } as const;
    const word = (textAt(rules[0], 'ruleType') ?? '').toLowerCase();
    if (!(word in sort)) {
      if (rules.length > 0)
        context.warn(`Collection ${name} is kept but not modelled: nobody here knows its kind of rules.`);
      return [];
    }
    const head = headOf(one);
    if (head === undefined) {
      context.warn(`Collection ${name} is kept but not modelled: its priority or action cannot be read.`);
      return [];
    }
    const place = { group: lastPart(arm.name), collection: name, rule: '' };
    return [{ arm, place, sort: sort[word as keyof typeof sort], head, rules }];
  });
  return found.toSorted((a, b) => a.head.priority - b.head.priority);
}

function addRule(
  read: ReadRules,
  sort: RuleSort,
  place: RulePlace,
  head: CollectionHead,
  rule: Json,
  context: ReadContext,
): void {
  const name = nameOf(sort, { ...place, rule: plainAt(rule, 'name') ?? '' }, head);
  const { access, priority } = head;
  if (access === 'DNAT') {
    if (sort === 'nat') read.nat.push({ name, priority, ...readNatRule(rule, name, context) });
  } else {
    const common = { name, priority, access };
    if (sort === 'network') read.network.push({ ...common, ...readNetworkRule(rule, name, context) });
    else if (sort === 'application')
      read.application.push({ ...common, ...readApplicationRule(rule, name, context) });
  }
  if ([...plainsAt(rule, 'targetUrls'), ...plainsAt(rule, 'webCategories')].length > 0)
    context.warn(`Rule ${name} names URLs or web categories, which are kept but not modelled.`);
}

/** A firewall without a policy holds rules itself, and its DNS settings as words. */
function readClassic(arm: ArmResource, context: ReadContext): Partial<Settings> {
  const read: ReadRules = { nat: [], network: [], application: [] };
  for (const [sort, key] of [
    ['nat', 'natRuleCollections'],
    ['network', 'networkRuleCollections'],
    ['application', 'applicationRuleCollections'],
  ] as const) {
    for (const one of listAt(arm.body, 'properties', key)) {
      const head = headOf(at(one, 'properties') ?? null);
      const place = { group: usualGroups[sort].name, collection: plainAt(one, 'name') ?? '', rule: '' };
      if (head === undefined)
        context.warn(`Collection ${place.collection} is not read: its priority or action cannot be read.`);
      else
        for (const rule of listAt(one, 'properties', 'rules'))
          addRule(read, sort, place, head, rule, context);
    }
  }
  const words = (key: string) =>
    (plainAt(arm.body, 'properties', 'additionalProperties', key) ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '');
  return {
    dnsProxy: flagAt(arm.body, 'properties', 'additionalProperties', 'Network.DNS.EnableProxy') ?? false,
    dnsServers: words('Network.DNS.Servers'),
    privateRanges: readRanges(words('Network.SNAT.PrivateRanges')),
    natRules: read.nat,
    networkRules: read.network,
    applicationRules: read.application,
  };
}

/** Azure's word for RFC 1918 and 100.64.0.0/10, spelled out where it stands beside other ranges. Source: https://github.com/Azure/azure-powershell/pull/11078, read 2026-11-29. */
function readRanges(texts: readonly string[]): string[] {
  const isWord = (text: string) => text.toLowerCase() === 'ianaprivateranges';
  if (texts.length === 1 && texts.every(isWord)) return [];
  const spelled = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];
  return texts.flatMap((text) => (isWord(text) ? spelled : [text]));
}

function priorityOf(group: ArmResource): number {
  return numberAt(group.body, 'properties', 'priority') ?? Number.MAX_SAFE_INTEGER;
}
