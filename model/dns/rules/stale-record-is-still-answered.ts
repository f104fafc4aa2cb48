import type { Ip } from '../../address/ip.ts';
import { defineRule } from '../../explain/rule.ts';
import type { NamedEndpoint } from '../dns-world.ts';

/** Rule: A record whose private endpoint is gone, or that names another address, is answered all the same; fallback does not repair it. */
export const staleRecordIsStillAnswered = defineRule({
  id: 'dns/stale-record-is-still-answered',
  says: 'A record whose private endpoint is gone, or that names another address, is answered all the same; fallback does not repair it.',
  source: 'https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints',
  checkedOn: '2023-04-24',
  facts: ['DNS-22', 'DNS-39'],
  confidence: 'derived',
  /** Is the answered address none of the endpoints that stand for the name? Unknown addresses prove nothing. */
  isStale: (answered: Ip, endpoints: readonly NamedEndpoint[]): boolean =>
    endpoints.length > 0 && endpoints.every(({ address }) => address !== null && address !== answered),
});
