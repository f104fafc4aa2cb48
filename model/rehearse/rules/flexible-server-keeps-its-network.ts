import { defineRule } from '../../explain/rule.ts';

/** What of a server decides where it stands. */
interface Standing {
  readonly kind: string;
  readonly parent: string | null;
  readonly privateDnsZone: string | null;
}

/** Rule: A flexible server keeps the network it was made with: it does not move to another subnet, into one, or out of one (but for MySQL, once and with an outage), so that such a change means a new server and its data. */
export const flexibleServerKeepsItsNetwork = defineRule({
  id: 'rehearse/flexible-server-keeps-its-network',
  says: 'A flexible server keeps the network it was made with: it does not move to another subnet, into one, or out of one (but for MySQL, once and with an outage), so that such a change means a new server and its data.',
  // PostgreSQL: concepts-networking says the option cannot be changed after the server is made (read 2026-11-30).
  source: 'https://learn.microsoft.com/azure/mysql/flexible-server/concepts-networking-vnet',
  checkedOn: '2026-01-05',
  facts: ['PAAS-34'],
  /** Is the server made anew for this change? */
  isMadeAnew: (before: Standing, after: Standing): boolean =>
    isServer(after.kind) &&
    (before.kind !== after.kind ||
      before.parent !== after.parent ||
      (after.kind === 'privateMysqlServer' && before.privateDnsZone !== after.privateDnsZone)),
});

function isServer(kind: string): boolean {
  return kind === 'privatePostgresqlServer' || kind === 'privateMysqlServer';
}
