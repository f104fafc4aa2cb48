import { defineRule } from '../../explain/rule.ts';

/** Rule: The public frontend of a Standard load balancer answers ping itself while it has a rule and a healthy machine; no ping gets to a machine. */
export const publicFrontendAnswersPingItself = defineRule({
  id: 'trace/public-frontend-answers-ping-itself',
  says: 'The public frontend of a Standard load balancer answers ping itself while it has a rule and a healthy machine; no ping gets to a machine.',
  source: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-test-frontend-reachability',
  checkedOn: '2024-06-26',
  facts: [],
  /** Does the frontend answer? `healthy` counts the machines whose probe gets in. */
  answers: ({ rules, healthy }: { readonly rules: number; readonly healthy: number }): boolean =>
    rules > 0 && healthy > 0,
});
