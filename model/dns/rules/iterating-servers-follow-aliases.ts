import { defineRule } from '../../explain/rule.ts';

/** Rule: A server that iterates follows every alias itself and applies its conditional forwarders to each, so one for the privatelink name works. */
export const iteratingServersFollowAliases = defineRule({
  id: 'dns/iterating-servers-follow-aliases',
  says: 'A server that iterates follows every alias itself and applies its conditional forwarders to each, so one for the privatelink name works.',
  source: 'https://github.com/dmauser/PrivateLink/tree/master/DNS-Integration-Scenarios',
  checkedOn: '2026-11-24',
  facts: ['DNS-84'],
  confidence: 'lab',
});
