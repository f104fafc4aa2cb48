import { defineRule } from '../../explain/rule.ts';

/** Rule: A server that forwards hands the whole question on and takes the finished answer; it never asks for the privatelink name, so a forwarder for that name alone is not used. */
export const forwardersReturnTheFinishedAnswer = defineRule({
  id: 'dns/forwarders-return-the-finished-answer',
  says: 'A server that forwards hands the whole question on and takes the finished answer; it never asks for the privatelink name, so a forwarder for that name alone is not used.',
  source: 'https://github.com/dmauser/PrivateLink/tree/master/DNS-Integration-Scenarios',
  checkedOn: '2026-11-24',
  facts: ['DNS-84'],
  confidence: 'lab',
});
