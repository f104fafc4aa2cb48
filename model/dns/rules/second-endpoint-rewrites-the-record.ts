import { defineRule } from '../../explain/rule.ts';
import type { NamedEndpoint, ZoneRecord } from '../dns-world.ts';

/** Rule: A second private endpoint of the same resource in the same zone replaces the first one's record, so every linked VNet gets the newer address. */
export const secondEndpointRewritesTheRecord = defineRule({
  id: 'dns/second-endpoint-rewrites-the-record',
  says: "A second private endpoint of the same resource in the same zone replaces the first one's record, so every linked VNet gets the newer address.",
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-42', 'DNS-43', 'DNS-101'],
  /** Do more endpoints stand for the name than the record has addresses? */
  isCrowded: (endpoints: readonly NamedEndpoint[], records: readonly ZoneRecord[]): boolean =>
    endpoints.length > 1 && records.flatMap(({ values }) => values).length < endpoints.length,
});
