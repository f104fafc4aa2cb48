import type { Json } from '../catalog/arm-resource.ts';
import { partWord, plainAt } from '../catalog/arm-text.ts';
import { at, numberAt, wordOf } from '../catalog/read-json.ts';

/** DNAT rules are asked before network rules, those before application rules; a policy keeps each sort in a group of its own unless somebody wrote otherwise. */
export type RuleSort = 'nat' | 'network' | 'application';

/** Where a rule of a firewall stands in Azure: rules have neither priority nor action there, their collections have. */
export interface RulePlace {
  readonly group: string;
  readonly collection: string;
  readonly rule: string;
}

/** The name and number that Azure gives the group of its own accord. */
export const usualGroups: Readonly<Record<RuleSort, { readonly name: string; readonly priority: number }>> = {
  nat: { name: 'DefaultDnatRuleCollectionGroup', priority: 100 },
  network: { name: 'DefaultNetworkRuleCollectionGroup', priority: 200 },
  application: { name: 'DefaultApplicationRuleCollectionGroup', priority: 300 },
};

/** What a collection says for all its rules. */
export type CollectionHead = Omit<RuleHead, 'name'>;

/** What the head of a rule says in the design. */
export interface RuleHead {
  readonly name: string;
  readonly priority: number;
  readonly access: 'Allow' | 'Deny' | 'DNAT';
}

/** Reads a name of the design: `rule`, `collection/rule` or `group/collection/rule`. */
export function placeOf(sort: RuleSort, { name, priority, access }: RuleHead): RulePlace {
  const [first = '', second = '', ...others] = name.split('/');
  const group = usualGroups[sort].name;
  if (first !== '' && second !== '' && others.length > 0)
    return { group: first, collection: second, rule: others.join('/') };
  return first !== '' && name.includes('/')
    ? { group, collection: first, rule: name.slice(first.length + 1) }
    : { group, collection: usualCollection(sort, priority, access), rule: name };
}

/** The name in the design of a rule that stands in a place of Azure; undo of `placeOf`. */
export function nameOf(sort: RuleSort, { group, collection, rule }: RulePlace, head: CollectionHead): string {
  const isUsualGroup = group.toLowerCase() === usualGroups[sort].name.toLowerCase();
  // A slash inside the rule's own name would be taken for one of ours.
  if (!isUsualGroup || /^[^/]+\//.test(rule)) return `${group}/${collection}/${rule}`;
  return collection === usualCollection(sort, head.priority, head.access) ? rule : `${collection}/${rule}`;
}

/** The word under which a collection keeps its own number where the design renumbers it. */
export function priorityPart({ group, collection }: RulePlace): string {
  return `priority/${partWord(group.toLowerCase())}/${partWord(collection.toLowerCase())}`;
}

/** Priority and action of a collection; undefined where they cannot be read. */
export function headOf(collection: Json): CollectionHead | undefined {
  const priority = numberAt(collection, 'priority');
  const access = wordOf(['Allow', 'Deny', 'DNAT'], plainAt(at(collection, 'action'), 'type'));
  if (priority === undefined || access === undefined) return undefined;
  return Number.isInteger(priority) && priority >= 100 && priority <= 65000
    ? { priority, access }
    : undefined;
}

function usualCollection(sort: RuleSort, priority: number, access: string): string {
  return `${sort}-${access.toLowerCase()}-${priority}`;
}
