import { defineRule } from '../../explain/rule.ts';

/** Rule: Aliases that lead back to a name of the same chain end in an error of the server. */
export const aliasesInACircleHaveNoAnswer = defineRule({
  id: 'dns/aliases-in-a-circle-have-no-answer',
  says: 'Aliases that lead back to a name of the same chain end in an error of the server.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-records',
  checkedOn: '2023-10-09',
  facts: ['DNS-19'],
  confidence: 'unverified',
  /** Was the name already met in this chain? */
  isCircle: (chain: readonly string[], name: string): boolean => chain.includes(name),
});
