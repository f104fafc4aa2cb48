import { isIpv6 } from '../../address/ipv6.ts';
import { resourcesOf } from '../../document/design.ts';
import type { Resource } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault } from '../lint-rule.ts';

/** Finding: a thing has IPv6 addresses, prefixes or records, which no answer here speaks of. */
export const ipv6IsNotModelled = defineRule({
  id: 'lint/ipv6-is-not-modelled',
  says: 'Answers speak of IPv4 alone: what a design says of IPv6 (ranges, rules, routes, endpoints with AAAA records) is kept and not asked.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-ipv6',
  checkedOn: '2026-07-07',
  facts: ['DNS-12'],
  check: ({ design }: Network): readonly Fault[] =>
    resourcesOf(design).flatMap((resource): readonly Fault[] => {
      const found = ipv6Of(resource);
      if (found.length === 0) return [];
      const shown = listOf(found.slice(0, 3).map(code));
      const says = say`${nameOf(resource)} has IPv6 (${shown}${found.length > 3 ? ' and more' : ''}), which is kept but not modelled: answers are about IPv4 only`;
      return [{ at: [resource.id], says }];
    }),
});

/** Everything about IPv6 that a thing says, in its settings and beside them. */
function ipv6Of({ settings, rest }: Resource): readonly string[] {
  const endpoints = Object.entries(rest)
    .filter(([key, value]) => key.endsWith('/ipVersionType') && value !== 'IPv4')
    .map(([, value]) => `${value}`);
  return [...new Set([...textsIn(settings), ...textsIn(rest)].filter(isIpv6).concat(endpoints))];
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(textsIn);
}
