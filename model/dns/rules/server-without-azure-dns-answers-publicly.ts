import { defineRule } from '../../explain/rule.ts';
import type { ForwarderServer, OnPremisesServer } from '../dns-world.ts';

/** Rule: A DNS server shows private zones only if it forwards to Azure DNS; with root hints or other forwarders it gives the public address. */
export const serverWithoutAzureDnsAnswersPublicly = defineRule({
  id: 'dns/server-without-azure-dns-answers-publicly',
  says: 'A DNS server shows private zones only if it forwards to Azure DNS; with root hints or other forwarders it gives the public address.',
  source: 'https://github.com/dmauser/PrivateLink/tree/master/DNS-Integration-Scenarios',
  checkedOn: '2026-11-24',
  facts: ['DNS-58'],
  confidence: 'lab',
  /** Does the server walk the public tree by itself? */
  usesRootHints: (server: ForwarderServer | OnPremisesServer): boolean => {
    if (server.kind === 'onPremises') return server.mode === 'iterates';
    return server.upstream === 'rootHints' || server.upstream.length === 0;
  },
});
