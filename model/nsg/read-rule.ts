import { type IpSet, toIpSet } from '../address/ip-set.ts';
import { type PortSet, parsePorts } from '../address/port-set.ts';
import { parseLoosePrefix } from '../address/prefix.ts';
import { publicCoverOf } from '../catalog/facts/public-space.ts';
import { readServiceTag, type ServiceTag } from '../catalog/facts/service-tag-names.ts';
import type { ResourceId } from '../ids.ts';
import type { RuleSide } from './rule-side.ts';
import type { MatchedRule } from './security-rule.ts';

/** A rule with its texts read. */
export interface ReadRule {
  readonly source: RuleSide;
  readonly destination: RuleSide;
  /** Null where the text cannot be read. */
  readonly ports: PortSet | null;
  readonly sourcePorts: PortSet | null;
  readonly anyPort: boolean;
  readonly anySourcePort: boolean;
  /** The protocol in the words of a question; null is any. */
  readonly protocol: string | null;
}

// Rules are read once and asked for every pair of a matrix; a rule is never changed, so what was read stays true.
const known = new WeakMap<MatchedRule, ReadRule>();

/** The texts of a rule as sets. */
export function readRule(rule: MatchedRule): ReadRule {
  const found = known.get(rule);
  if (found) return found;
  const read: ReadRule = {
    source: readSide(rule.sources, rule.sourceGroups),
    destination: readSide(rule.destinations, rule.destinationGroups),
    ports: parsePorts(rule.ports),
    sourcePorts: parsePorts(rule.sourcePorts),
    anyPort: rule.ports.trim() === '*',
    anySourcePort: rule.sourcePorts.trim() === '*',
    protocol: rule.protocol === '*' ? null : rule.protocol.toLowerCase(),
  };
  known.set(rule, read);
  return read;
}

function readSide(texts: readonly string[], groups: readonly ResourceId[] = []): RuleSide {
  const written = texts.map((text) => text.trim()).filter((text) => text !== '');
  const any = written.some((text) => text === '*' || text.toLowerCase() === 'any');
  const tags: ServiceTag[] = [];
  const prefixes = written.flatMap((text) => {
    const prefix = parseLoosePrefix(text)?.prefix;
    if (!prefix && text !== '*') tags.push(readServiceTag(text));
    return prefix ? [prefix] : [];
  });
  const addresses: IpSet = toIpSet(prefixes);
  return { any, addresses, publicCover: publicCoverOf(addresses), tags, groups };
}
