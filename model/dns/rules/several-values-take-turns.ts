import type { Ip } from '../../address/ip.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Several addresses under one name are answered in turn, so a client meets now one and now the other. */
export const severalValuesTakeTurns = defineRule({
  id: 'dns/several-values-take-turns',
  says: 'Several addresses under one name are answered in turn, so a client meets now one and now the other.',
  source: 'https://github.com/dmauser/PrivateLink/tree/master/DNS-Integration-Scenarios',
  checkedOn: '2026-11-24',
  facts: ['DNS-34'],
  confidence: 'lab',
  /** Can two questions get two answers? */
  isUnstable: (addresses: readonly Ip[]): boolean => new Set(addresses).size > 1,
});
