import { defineRule } from '../../explain/rule.ts';

/** Rule: A route table acts on traffic that leaves its subnets only; the reply needs a way of its own through the same stateful appliance. */
export const routesActOnWhatLeavesTheSubnet = defineRule({
  id: 'routing/routes-act-on-what-leaves-the-subnet',
  says: 'A route table acts on traffic that leaves its subnets only; the reply needs a way of its own through the same stateful appliance.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-36', 'EVAL-6'],
  confidence: 'derived',
  /** The appliance that saw one direction only; null where both directions pass the same ones. */
  oddOne<P extends { readonly id: string }>(there: readonly P[], back: readonly P[]): P | null {
    const lacks = (list: readonly P[]) => (one: P) => !list.some(({ id }) => id === one.id);
    return there.find(lacks(back)) ?? back.find(lacks(there)) ?? null;
  },
});
