import { parseIp, toIp } from '../address/ip.ts';
import { toIpSet } from '../address/ip-set.ts';
import { parsePrefix } from '../address/prefix.ts';
import type { NsgEnd } from './nsg-flow.ts';
import type { SecurityRule } from './security-rule.ts';

/** A rule that allows everything inbound at 200, with some fields changed; for tests only. */
export function ruleWith(changes: Partial<SecurityRule>): SecurityRule {
  return {
    name: 'Rule',
    priority: 200,
    direction: 'Inbound',
    access: 'Allow',
    protocol: '*',
    sources: ['*'],
    destinations: ['*'],
    ports: '*',
    sourcePorts: '*',
    isDefault: false,
    ...changes,
  };
}

/** An address as one end of a connection; for tests only. */
export function ipEnd(text: string): Extract<NsgEnd, { readonly kind: 'ip' }> {
  return { kind: 'ip', ip: parseIp(text) ?? toIp(0) };
}

/** A set of addresses from prefixes as text; for tests only. */
export function setOf(...texts: readonly string[]) {
  return toIpSet(texts.flatMap((text) => parsePrefix(text) ?? []));
}
