import type { Ip } from '../address/ip.ts';
import { hasPort } from '../address/port-set.ts';
import { containsIp } from '../address/prefix.ts';
import type { Protocol } from '../address/traffic.ts';
import { isPrivateRange } from '../catalog/facts/reserved-addresses.ts';
import { code, type Sentence, say } from '../explain/sentence.ts';
import {
  type ApplicationRule,
  type FirewallSettings,
  type NetworkRule,
  type RuleEnd,
  readRules,
} from './read-rules.ts';
import { applicationRulesNeedTheName } from './rules/application-rules-need-the-name.ts';
import { namesInNetworkRulesNeedTheProxy } from './rules/names-in-network-rules-need-the-proxy.ts';
import { networkRulesComeBeforeApplicationRules } from './rules/network-rules-come-before-application-rules.ts';
import { whatNoRuleAllowsIsDenied } from './rules/what-no-rule-allows-is-denied.ts';

/** A connection as a firewall sees it; the public address of a service is symbolic. */
export interface FirewallFlow {
  readonly source: Ip;
  readonly destination: {
    readonly ip: Ip | null;
    readonly tag: string | null;
    readonly region: string | null;
  };
  /** The name that the client asked for, which application rules match. */
  readonly fqdn: string | null;
  readonly protocol: Protocol;
  readonly port: number;
  /** SQL that sends its client on to other ports, which no application rule can follow. */
  readonly redirects?: boolean;
}

/** What the firewall does with it, and by which rule. */
export interface FirewallDecision {
  readonly access: 'Allow' | 'Deny' | 'depends';
  readonly ruleKind: 'network' | 'application' | null;
  readonly evidence: Sentence;
  readonly because: readonly string[];
}

type Match = 'yes' | 'no' | 'maybe';

/** Network rules by priority, then application rules by priority, then deny. */
export function evaluateFirewall(settings: FirewallSettings, flow: FirewallFlow): FirewallDecision {
  for (const rule of readRules(settings)) {
    const { kind } = rule;
    const match = kind === 'network' ? matchesNetwork(settings, rule, flow) : matchesApplication(rule, flow);
    if (match === 'no') continue;
    const because =
      kind === 'network' ? networkRulesComeBeforeApplicationRules.id : applicationRulesNeedTheName.id;
    if (match === 'maybe') {
      const byName = rule.kind === 'network' && namesTheDestination(rule.destinations, flow);
      return {
        access: 'depends',
        ruleKind: kind,
        evidence: byName
          ? say`${kind} rule ${code(rule.name)} (${rule.priority}) names ${code(flow.fqdn ?? '')}, which network rules know only with the DNS proxy on`
          : say`${kind} rule ${code(rule.name)} (${rule.priority}) names a public prefix, and the public address of the destination is not known`,
        because: byName ? [namesInNetworkRulesNeedTheProxy.id] : [because],
      };
    }
    return {
      access: rule.access,
      ruleKind: kind,
      evidence: say`${kind} rule ${code(rule.name)} (${rule.priority}) ${rule.access === 'Allow' ? 'allows' : 'denies'} the packet`,
      because: [because],
    };
  }
  return {
    access: whatNoRuleAllowsIsDenied.decide(null),
    ruleKind: null,
    evidence: say`no rule allows it`,
    because: [whatNoRuleAllowsIsDenied.id],
  };
}

function matchesNetwork(settings: FirewallSettings, rule: NetworkRule, flow: FirewallFlow): Match {
  const isProtocol = rule.protocols.includes('any') || rule.protocols.includes(flow.protocol);
  if (!isProtocol || !admits(rule, flow)) return 'no';
  return best(rule.destinations.map((end) => matchesDestination(settings, end, flow)));
}

function matchesApplication(rule: ApplicationRule, flow: FirewallFlow): Match {
  if (!applicationRulesNeedTheName.applies({ ...flow, redirects: flow.redirects ?? false })) return 'no';
  if (!admits(rule, flow)) return 'no';
  return rule.fqdns.some((pattern) => matchesName(pattern, flow.fqdn ?? '')) ? 'yes' : 'no';
}

/** Is the rule for this port and this source? */
function admits({ ports, sources }: NetworkRule | ApplicationRule, { port, source }: FirewallFlow): boolean {
  if (ports === null || !hasPort(ports, port)) return false;
  return sources.some(({ text, prefix }) => text === '*' || (prefix !== null && containsIp(prefix, source)));
}

function matchesDestination(
  settings: FirewallSettings,
  { text, prefix }: RuleEnd,
  { destination, fqdn }: FirewallFlow,
): Match {
  if (text === '*') return 'yes';
  if (prefix) {
    if (prefix.length === 0) return 'yes';
    if (destination.ip !== null) return containsIp(prefix, destination.ip) ? 'yes' : 'no';
    return isPrivateRange(prefix) ? 'no' : 'maybe';
  }
  const [tag, region] = text.split('.');
  if (destination.tag !== null && (tag === destination.tag || tag === 'AzureCloud')) {
    return region === undefined || region.toLowerCase() === destination.region ? 'yes' : 'no';
  }
  if (fqdn === null || !matchesName(text, fqdn)) return 'no';
  return namesInNetworkRulesNeedTheProxy.knowsNames(settings) ? 'yes' : 'maybe';
}

function matchesName(pattern: string, fqdn: string): boolean {
  const wanted = pattern.toLowerCase();
  const name = fqdn.toLowerCase();
  if (wanted === '*') return true;
  return wanted.startsWith('*.') ? name.endsWith(wanted.slice(1)) : wanted === name;
}

function namesTheDestination(destinations: readonly RuleEnd[], { fqdn }: FirewallFlow): boolean {
  return fqdn !== null && destinations.some(({ text, prefix }) => prefix === null && matchesName(text, fqdn));
}

function best(matches: readonly Match[]): Match {
  if (matches.includes('yes')) return 'yes';
  return matches.includes('maybe') ? 'maybe' : 'no';
}
