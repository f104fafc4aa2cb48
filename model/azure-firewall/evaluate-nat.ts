import { type Ip, parseIp } from '../address/ip.ts';
import { hasPort, parsePorts } from '../address/port-set.ts';
import { containsIp, parseLoosePrefix } from '../address/prefix.ts';
import type { Protocol } from '../address/traffic.ts';
import { isPrivateRange } from '../catalog/facts/reserved-addresses.ts';
import type { FirewallSettings } from './read-rules.ts';
import { dnatRulesComeFirst } from './rules/dnat-rules-come-first.ts';

/** A call to an address of the firewall itself. */
export interface NatFlow {
  /** Null: a public address that is not known. */
  readonly source: Ip | null;
  /** The address that is called; null: a public one of the firewall that is not stated. */
  readonly destination: Ip | null;
  readonly protocol: Protocol;
  readonly port: number;
}

/** The rule that takes a call, or may: it hangs on an address that is not known. */
export interface NatDecision {
  readonly rule: FirewallSettings['natRules'][number];
  readonly match: 'yes' | 'maybe';
}

/** The DNAT rule that takes a call; null where none does. */
export function evaluateNat({ natRules }: FirewallSettings, flow: NatFlow): NatDecision | null {
  for (const rule of dnatRulesComeFirst.inOrder(natRules)) {
    const match = matches(rule, flow);
    if (match !== 'no') return { rule, match };
  }
  return null;
}

function matches(
  rule: NatDecision['rule'],
  { source, destination, protocol, port }: NatFlow,
): 'yes' | 'maybe' | 'no' {
  const ports = parsePorts(rule.ports);
  if (!rule.protocols.some((word) => word.toLowerCase() === protocol)) return 'no';
  if (ports === null || !hasPort(ports, port)) return 'no';
  const isCalled =
    destination === null
      ? rule.destinations.length > 0
      : rule.destinations.some((text) => parseIp(text) === destination);
  if (!isCalled) return 'no';
  const admits = rule.sources.map((text) => admitsSource(text, source));
  const best = admits.includes('yes') ? 'yes' : admits.includes('maybe') ? 'maybe' : 'no';
  return best === 'yes' && destination === null ? 'maybe' : best;
}

function admitsSource(text: string, source: Ip | null): 'yes' | 'maybe' | 'no' {
  if (text === '*') return 'yes';
  const prefix = parseLoosePrefix(text)?.prefix;
  if (!prefix) return 'no';
  if (prefix.length === 0) return 'yes';
  if (source !== null) return containsIp(prefix, source) ? 'yes' : 'no';
  return isPrivateRange(prefix) ? 'no' : 'maybe';
}
