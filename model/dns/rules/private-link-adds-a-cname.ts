import { defineRule } from '../../explain/rule.ts';
import type { PublicName } from '../dns-world.ts';
import { toDomain } from '../domain.ts';

/** Rule: An approved private endpoint connection makes public DNS answer the name of that subresource with an alias in the privatelink zone; everybody in the world sees the alias, and without a private zone it leads on to the public address. */
export const privateLinkAddsACname = defineRule({
  id: 'dns/private-link-adds-a-cname',
  says: 'An approved private endpoint connection makes public DNS answer the name of that subresource with an alias in the privatelink zone; everybody in the world sees the alias, and without a private zone it leads on to the public address.',
  source: 'https://learn.microsoft.com/azure/key-vault/general/private-link-diagnostics',
  checkedOn: '2026-04-10',
  facts: ['DNS-1', 'DNS-2', 'DNS-3', 'DNS-5', 'DNS-8', 'DNS-11'],
  /** The alias that public DNS gives for the name; null where it answers at once. */
  aliasOf: (name: PublicName): string | null => (name.alias === null ? null : toDomain(name.alias)),
});
