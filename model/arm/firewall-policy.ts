import type { CodecThing, PrintContext, PrintedArm } from '../catalog/arm-codec.ts';
import type { JsonObject } from '../catalog/arm-resource.ts';
import { literal, partWord } from '../catalog/arm-text.ts';
import { compact, listAt } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import {
  placeOf,
  priorityPart,
  type RuleHead,
  type RulePlace,
  type RuleSort,
  usualGroups,
} from './firewall-places.ts';
import { printApplicationRule, printNatRule, printNetworkRule } from './firewall-rules.ts';

type Settings = SettingsOf<'azureFirewall'>;

const policyType = 'Microsoft.Network/firewallPolicies';

/** A group of rule collections in a policy. */
export const groupType = 'Microsoft.Network/firewallPolicies/ruleCollectionGroups';

/** The policy of a firewall with its groups of rules, and the ids of both; none for one that was read without a policy and has no rules yet. */
export function printPolicy(
  thing: CodecThing<Settings>,
  context: PrintContext,
): { readonly id?: string; readonly printed: readonly PrintedArm[]; readonly groups: readonly string[] } {
  const { settings } = thing;
  const elsewhere = context.partName('policyElsewhere', '');
  const isPlain =
    settings.natRules.length + settings.networkRules.length + settings.applicationRules.length === 0;
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
  for (const one of settings.natRules) {
    const rule = { ...one, access: 'DNAT' as const };
    const place = placeOf('nat', rule);
    addPrinted(
      groups,
      'nat',
      place,
      ownPriority(rule, place, context),
      printNatRule(rule, place.rule, context),
    );
  }
  for (const rule of settings.networkRules) {
    const place = placeOf('network', rule);
    addPrinted(
      groups,
      'network',
      place,
      ownPriority(rule, place, context),
      printNetworkRule(rule, place.rule, context),
    );
  }
  for (const rule of settings.applicationRules) {
    const place = placeOf('application', rule);
    const { body, lacks } = printApplicationRule(rule, place.rule, context);
    const group = addPrinted(groups, 'application', place, ownPriority(rule, place, context), body);
    if (lacks.length > 0) group.lacks.push(`${rule.name} (${lacks.join(', ')})`);
  }
  const names = [...groups.keys()];
  return [...groups].map(([name, group], index) => {
    const before = names[index - 1];
    const { collections, lacks } = group;
    return {
      type: groupType,
      name: `${policy}/${name}`,
      part: groupPart(name),
      body: { properties: { ruleCollections: [...collections.values()] } },
      needs: { properties: { priority: priorityAmong(group, [...groups.values()]) } },
      ...(before === undefined ? {} : { after: [context.partId(groupType, `${policy}/${before}`)] }),
      ...(lacks.length > 0
        ? { comment: `Application rules take single ports; left out are ports of ${lacks.join('; ')}.` }
        : {}),
    };
  });
}

/** Azure asks groups by their number before collections by theirs: groups follow their first rules, so that the order of the design stays where it can. */
function priorityAmong(group: PrintedGroup, all: readonly PrintedGroup[]): number {
  const first = ({ collections }: PrintedGroup) =>
    Math.min(...[...collections.values()].map(({ priority }) => Number(priority)));
  const earlier = all.filter(
    (other) =>
      other.sort === group.sort &&
      (first(other) < first(group) ||
        (first(other) === first(group) && all.indexOf(other) < all.indexOf(group))),
  );
  return usualGroups[group.sort].priority + earlier.length;
}

/** Several groups of a file have their collections renumbered, for the design knows one order alone: printing gives each its own number again. */
function ownPriority<Head extends RuleHead>(rule: Head, place: RulePlace, context: PrintContext): Head {
  const [renumbered, own] = context.partName(priorityPart(place), '').split(' ');
  return renumbered === `${rule.priority}` && own ? { ...rule, priority: Number(own) } : rule;
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
    ruleCollectionType:
      access === 'DNAT' ? 'FirewallPolicyNatRuleCollection' : 'FirewallPolicyFilterRuleCollection',
    name: literal(isTaken ? `${place.collection}-${access.toLowerCase()}-${priority}` : place.collection),
    priority,
    action: { type: access },
    ...known,
    rules: [...listAt(known, 'rules'), body],
  });
  return group;
}

/** The part under which a group of rules is kept. */
export function groupPart(name: string): string {
  return `ruleCollectionGroup/${partWord(name.toLowerCase())}`;
}
