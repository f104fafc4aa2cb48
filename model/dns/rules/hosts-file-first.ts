import { defineRule } from '../../explain/rule.ts';
import type { HostEntry } from '../dns-world.ts';
import { toDomain } from '../domain.ts';

/** Rule: An entry in the hosts file of the client answers before any DNS server is asked. */
export const hostsFileFirst = defineRule({
  id: 'dns/hosts-file-first',
  says: 'An entry in the hosts file of the client answers before any DNS server is asked.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-80'],
  /** The entry for this name; null when DNS has to be asked. */
  find: (hosts: readonly HostEntry[], name: string): HostEntry | null =>
    hosts.find((entry) => toDomain(entry.name) === name) ?? null,
});
