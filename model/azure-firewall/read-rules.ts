import { type PortSet, parsePorts } from '../address/port-set.ts';
import { type Prefix, parseLoosePrefix } from '../address/prefix.ts';
import type { SettingsOf } from '../document/resource.ts';
import { networkRulesComeBeforeApplicationRules } from './rules/network-rules-come-before-application-rules.ts';

/** The settings by which a firewall decides. */
export type FirewallSettings = SettingsOf<'azureFirewall'>;

/** A place that a rule names: a prefix where the text is one; else a service tag or a name. */
export interface RuleEnd {
  readonly text: string;
  readonly prefix: Prefix | null;
}

/** What rules of both kinds say alike. */
interface ReadRule {
  readonly name: string;
  readonly priority: number;
  readonly access: 'Allow' | 'Deny';
  readonly sources: readonly RuleEnd[];
  /** Null where the text is no list of ports. */
  readonly ports: PortSet | null;
}

/** A network rule, ready to be asked; protocols in small letters. */
export interface NetworkRule extends ReadRule {
  readonly kind: 'network';
  readonly protocols: readonly string[];
  readonly destinations: readonly RuleEnd[];
}

/** An application rule, ready to be asked. */
export interface ApplicationRule extends ReadRule {
  readonly kind: 'application';
  readonly fqdns: readonly string[];
}

/** Read once for each firewall: a matrix asks the same rules thousands of times. */
const known = new WeakMap<FirewallSettings, readonly (NetworkRule | ApplicationRule)[]>();

/** The rules of a firewall in the order in which they are asked. */
export function readRules(settings: FirewallSettings): readonly (NetworkRule | ApplicationRule)[] {
  const before = known.get(settings);
  if (before) return before;
  const [network, application] = networkRulesComeBeforeApplicationRules.inOrder(
    settings.networkRules,
    settings.applicationRules,
  );
  const rules = [
    ...network.map(
      (rule): NetworkRule => ({
        ...readRule(rule),
        kind: 'network',
        protocols: rule.protocols.map((word) => word.toLowerCase()),
        destinations: rule.destinations.map(readEnd),
      }),
    ),
    ...application.map(
      (rule): ApplicationRule => ({ ...readRule(rule), kind: 'application', fqdns: rule.fqdns }),
    ),
  ];
  known.set(settings, rules);
  return rules;
}

function readRule({
  name,
  priority,
  access,
  sources,
  ports,
}: FirewallSettings['networkRules'][number] | FirewallSettings['applicationRules'][number]): ReadRule {
  return { name, priority, access, sources: sources.map(readEnd), ports: parsePorts(ports) };
}

function readEnd(text: string): RuleEnd {
  return { text, prefix: parseLoosePrefix(text)?.prefix ?? null };
}
