import type { SecurityPolicy } from '../dns/dns-world.ts';
import { type Design, find, ofKind } from '../document/design.ts';

/** The DNS security policies of a design, with the domains of their lists. */
export function compileDnsPolicies(design: Design): readonly SecurityPolicy[] {
  return ofKind(design, 'dnsSecurityPolicy').map(({ id, name, settings }) => ({
    id,
    name,
    links: settings.links.flatMap(({ vnet }) => vnet ?? []),
    rules: settings.rules.map(({ domainLists, ...rule }) => ({
      ...rule,
      domains: domainLists.flatMap((one) => {
        const list = find(design, one);
        return list?.kind === 'dnsDomainList' ? list.settings.domains : [];
      }),
    })),
  }));
}
