import { hasPort } from '../address/port-set.ts';
import { invariant } from '../explain/invariant.ts';
import { code, type Sentence, say } from '../explain/sentence.ts';
import type { Match } from './match.ts';
import { matchEnd } from './match-end.ts';
import { sayMembers, sideText } from './match-groups.ts';
import type { NsgDecision, NsgFlow, NsgSubject, UncertainRule } from './nsg-flow.ts';
import { type ReadRule, readRule } from './read-rule.ts';
import { defaultRulesComeLast } from './rules/default-rules-come-last.ts';
import { endpointNsgIgnoresSourcePorts } from './rules/endpoint-nsg-ignores-source-ports.ts';
import { lowestNumberFirst } from './rules/lowest-number-first.ts';
import { platformAddressesAreNotFiltered } from './rules/platform-addresses-are-not-filtered.ts';
import { sourcePortsBelongToTheClient } from './rules/source-ports-belong-to-the-client.ts';
import type { AdminRule, MatchedRule, NsgTags, SecurityRule } from './security-rule.ts';

const nothing: Match = { match: 'no', why: null, because: [] };
const everything: Match = { match: 'yes', why: null, because: [] };

/** What one NSG does with one connection: the lowest number that matches decides. */
export function evaluateNsg(nsg: NsgSubject, flow: NsgFlow, tags: NsgTags): NsgDecision {
  if (flow.direction === 'Outbound') {
    const platformTags = platformAddressesAreNotFiltered.tagsOf(flow.destination, flow.port);
    if (platformTags) return evaluatePlatform(nsg, flow, platformTags);
  }
  const uncertain: (UncertainRule & { readonly because: readonly string[] })[] = [];
  for (const rule of rulesInOrder(nsg, flow.direction)) {
    const { match, why, because } = matchRule(rule, flow, tags);
    if (match === 'no') continue;
    if (match === 'maybe') {
      uncertain.push({ rule, why: why ?? say`it may match`, because });
      continue;
    }
    // A rule that only may match changes nothing as long as it would decide the same.
    const other = uncertain.filter((entry) => entry.rule.access !== rule.access);
    return {
      access: other.length > 0 ? 'depends' : rule.access,
      rule,
      matched: other[0] ? describeDoubt(other[0], rule, tags) : describeMatch(rule, flow, tags),
      because: unique([
        lowestNumberFirst.id,
        ...(rule.isDefault ? [defaultRulesComeLast.id] : []),
        ...because,
        ...other.flatMap((entry) => entry.because),
      ]),
      uncertain: other.map(({ rule: doubted, why: reason }) => ({ rule: doubted, why: reason })),
    };
  }
  invariant(false, 'the default rule at 65500 matches everything');
}

// The order is asked for by every pair of a matrix, and an NSG is never changed once compiled.
const ordered = new WeakMap<
  NsgSubject,
  Readonly<Record<SecurityRule['direction'], readonly SecurityRule[]>>
>();

/** The rules of one direction in the order in which Azure reads them, defaults included. */
export function rulesInOrder(nsg: NsgSubject, direction: SecurityRule['direction']): readonly SecurityRule[] {
  let both = ordered.get(nsg);
  if (!both) {
    const all = defaultRulesComeLast.withDefaults(nsg.rules);
    both = {
      Inbound: lowestNumberFirst.inOrder(all, 'Inbound'),
      Outbound: lowestNumberFirst.inOrder(all, 'Outbound'),
    };
    ordered.set(nsg, both);
  }
  return both[direction];
}

/** Does one rule match a connection? */
export function matchRule(rule: MatchedRule, flow: NsgFlow, tags: NsgTags): Match {
  const read = readRule(rule);
  if (!matchesService(read, flow)) return nothing;
  const source = matchEnd(read.source, flow.source, tags);
  if (source.match === 'no') return nothing;
  const destination = matchEnd(read.destination, flow.destination, tags);
  if (destination.match === 'no') return nothing;
  const clientPort = matchSourcePort(rule, read, flow);
  if (clientPort.match === 'no') return nothing;
  const parts = [source, destination, clientPort];
  const doubt = parts.find(({ match }) => match === 'maybe');
  return {
    match: doubt ? 'maybe' : 'yes',
    why: doubt?.why ?? null,
    because: unique(parts.flatMap(({ because }) => because)),
  };
}

function matchesService({ protocol, ports, anyPort }: ReadRule, flow: NsgFlow): boolean {
  if ((protocol !== null && protocol !== flow.protocol) || ports === null) return false;
  // ICMP has no ports, so a rule that asks for some cannot mean it.
  if (flow.protocol === 'icmp') return protocol === 'icmp' || anyPort;
  return anyPort || hasPort(ports, flow.port);
}

function matchSourcePort(rule: MatchedRule, { sourcePorts, anySourcePort }: ReadRule, flow: NsgFlow): Match {
  if (anySourcePort || flow.protocol === 'icmp') return everything;
  if (!endpointNsgIgnoresSourcePorts.countsSourcePort(flow)) {
    return { match: 'yes', why: null, because: [endpointNsgIgnoresSourcePorts.id] };
  }
  if (sourcePorts === null) return nothing;
  const match = sourcePortsBelongToTheClient.matches(sourcePorts);
  const because = [sourcePortsBelongToTheClient.id];
  const why = say`rule ${code(rule.name)} asks for source port ${code(rule.sourcePorts)}, and clients pick their source port at random`;
  return { match, why: match === 'maybe' ? why : null, because };
}

function evaluatePlatform(nsg: NsgSubject, flow: NsgFlow, platformTags: readonly string[]): NsgDecision {
  const rule = rulesInOrder(nsg, 'Outbound').find(
    (candidate) =>
      matchesService(readRule(candidate), flow) &&
      readRule(candidate).destination.tags.some(({ name }) => platformTags.includes(name)),
  );
  return {
    access: rule?.access ?? 'Allow',
    rule: rule ?? null,
    matched: rule ? describe(rule) : say`a platform address, which only rules with a platform tag touch`,
    because: [platformAddressesAreNotFiltered.id],
    uncertain: [],
  };
}

/** A rule in words: name, number and the field values that matched. */
export function describe(rule: SecurityRule | AdminRule, tags?: NsgTags): Sentence {
  const protocol = rule.protocol === '*' ? 'any protocol' : rule.protocol.toUpperCase();
  const ports =
    rule.ports.trim() === '*'
      ? say`any port`
      : say`${/[-,]/.test(rule.ports) ? 'ports' : 'port'} ${code(rule.ports.replaceAll(/,\s*/g, ', '))}`;
  return say`${rule.isDefault ? 'default rule ' : 'rule '}${code(rule.name)} (${rule.priority}) ${
    accessVerbs[rule.access]
  } ${protocol}, ${ports}, from ${sideOf('source', sideText(rule.sources, rule.sourceGroups, tags))} to ${sideOf(
    'destination',
    sideText(rule.destinations, rule.destinationGroups, tags),
  )}`;
}

/** One side of a rule; the asterisk is read as the word that it means. */
function sideOf(side: 'source' | 'destination', text: string): Sentence {
  return text === '*' ? say`any ${side}` : say`${code(text)}`;
}

const accessVerbs = { Allow: 'allows', AlwaysAllow: 'always allows', Deny: 'denies' } as const;

/** With the members of groups for which it stands. */
function describeMatch(rule: SecurityRule, flow: NsgFlow, tags: NsgTags): Sentence {
  return sayMembers(rule, flow, tags).reduce((says, member) => say`${says}; ${member}`, describe(rule, tags));
}

function describeDoubt(doubt: UncertainRule, decides: SecurityRule, tags: NsgTags): Sentence {
  return say`${describe(doubt.rule, tags)}, but ${doubt.why}; otherwise ${describe(decides, tags)}`;
}

function unique(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)];
}
