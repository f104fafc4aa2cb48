import type { Fact } from './fact.ts';

/** EVAL: the order in which one attempt is judged. */
export const evaluationFacts: readonly Fact[] = [
  { id: 'EVAL-1', says: 'outbound rules come before routes; routes never choose what comes in' },
  { id: 'EVAL-2', says: 'admin rules of Virtual Network Manager come before NSGs' },
  { id: 'EVAL-3', says: 'order between two machines: rules out, route, hops, rules in' },
  {
    id: 'EVAL-4',
    says: 'order to a public service: name, rules out, route, source, service firewall, login',
  },
  {
    id: 'EVAL-5',
    says: 'order to a private endpoint: name, rules out, route, hops, endpoint rules, approval, login',
  },
  { id: 'EVAL-6', says: 'replies need no rule but a way back' },
  { id: 'EVAL-7', says: 'network access grants no data' },
  { id: 'EVAL-8', says: 'service firewalls stand before data only; management goes another way' },
];
