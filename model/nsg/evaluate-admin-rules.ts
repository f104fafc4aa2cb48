import { code, type Sentence, say } from '../explain/sentence.ts';
import { describe, matchRule } from './evaluate-nsg.ts';
import type { NsgFlow } from './nsg-flow.ts';
import { lowestAdminNumberFirst } from './rules/lowest-admin-number-first.ts';
import { platformAddressesAreNotFiltered } from './rules/platform-addresses-are-not-filtered.ts';
import type { AdminRule, AdminRuleSet, NsgTags, PlacedAdminRule } from './security-rule.ts';

/** One thing that admin rules may do with a connection: by a rule, or by none where no rule matches. */
export interface AdminOutcome {
  readonly access: AdminRule['access'] | null;
  readonly set: AdminRuleSet | null;
  readonly rule: PlacedAdminRule | null;
  /** The rule in words, with why it may not be the one that decides. */
  readonly matched: Sentence;
  /** Why it is not sure; null for what decides if nothing before it does. */
  readonly why: Sentence | null;
  readonly because: readonly string[];
}

/** Everything that admin rules may do with a connection, in the order in which they are read; the last one is sure. */
export function evaluateAdminRules(
  sets: readonly AdminRuleSet[],
  flow: NsgFlow,
  tags: NsgTags,
): readonly AdminOutcome[] {
  // Admin rules know no platform tag, and ordinary rules do not touch platform addresses.
  if (platformAddressesAreNotFiltered.tagsOf(flow.destination, flow.port)) return [nothing];
  const outcomes: AdminOutcome[] = [];
  for (const rank of [...new Set(sets.map((set) => set.rank))].sort((a, b) => a - b)) {
    const equals = sets.filter((set) => set.rank === rank);
    const read = equals.map((set) => readSet(set, flow, tags));
    const decided = read.flatMap((found) => found.filter(({ why }) => why === null));
    outcomes.push(...read.flatMap((found) => found.filter(({ why }) => why !== null)));
    const [first] = decided;
    if (first === undefined) continue;
    const rival = decided.find(({ access }) => access !== first.access);
    if (!rival) return [...outcomes, first];
    const why = say`two managers of equal scope say different things, and which goes first is not drawn`;
    return [...outcomes, { ...first, why }, rival];
  }
  return [...outcomes, nothing];
}

const nothing: AdminOutcome = {
  access: null,
  set: null,
  rule: null,
  matched: say`no security admin rule matches`,
  why: null,
  because: [],
};

/** What one configuration may do: rules that may match, then the first that surely does. */
function readSet(set: AdminRuleSet, flow: NsgFlow, tags: NsgTags): readonly AdminOutcome[] {
  const found: AdminOutcome[] = [];
  const rules = rulesInOrder(set, flow.direction);
  for (const rule of rules) {
    const { match, why, because } = matchRule(rule, flow, tags);
    if (match === 'no') continue;
    const ids = [lowestAdminNumberFirst.id, ...because, ...(rule.because === null ? [] : [rule.because])];
    const outcome = {
      access: rule.access,
      set,
      rule,
      matched: say`admin ${describe(rule, tags)}`,
      because: ids,
    };
    if (match === 'maybe' || !rule.isSure) {
      const placed = say`whether it counts for this VNet is not known`;
      found.push({ ...outcome, why: rule.isSure ? (why ?? say`it may match`) : placed });
      continue;
    }
    const twin = rules.find((other) => isTwin(rule, other) && matchRule(other, flow, tags).match !== 'no');
    if (!twin || found.some((one) => one.rule === twin)) return [...found, { ...outcome, why: null }];
    found.push({ ...outcome, why: say`admin rule ${nameOfRule(twin)} has the same number` });
  }
  return found;
}

/** Another rule of the same number that says something else. */
function isTwin(rule: PlacedAdminRule, other: PlacedAdminRule): boolean {
  return other !== rule && other.priority === rule.priority && other.access !== rule.access;
}

// The order is asked for by every pair of a matrix, and a set is never changed once compiled.
const ordered = new WeakMap<
  AdminRuleSet,
  Readonly<Record<AdminRule['direction'], readonly PlacedAdminRule[]>>
>();

function rulesInOrder(set: AdminRuleSet, direction: AdminRule['direction']): readonly PlacedAdminRule[] {
  let both = ordered.get(set);
  if (!both) {
    both = {
      Inbound: lowestAdminNumberFirst.inOrder(set.rules, 'Inbound'),
      Outbound: lowestAdminNumberFirst.inOrder(set.rules, 'Outbound'),
    };
    ordered.set(set, both);
  }
  return both[direction];
}

/** A rule of a configuration by name and number. */
export function nameOfRule({ name, priority }: PlacedAdminRule): Sentence {
  return say`${code(`${name} (${priority})`)}`;
}
