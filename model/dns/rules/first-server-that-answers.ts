import { defineRule } from '../../explain/rule.ts';
import type { Reply } from '../reply.ts';

/** Rule: Of several servers the first that answers decides; a later one is asked only when the earlier ones keep silent. */
export const firstServerThatAnswers = defineRule({
  id: 'dns/first-server-that-answers',
  says: 'Of several servers the first that answers decides; a later one is asked only when the earlier ones keep silent.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
  checkedOn: '2025-12-16',
  facts: ['DNS-74', 'DNS-88'],
  confidence: 'derived',
  /** Is the next server asked after this reply? */
  goesOn: (reply: Reply): boolean => reply.result === 'timeout',
});
