import { defineRule } from '../../explain/rule.ts';

/** Rule: Two sites with a circuit each reach one another over Microsoft's network only with Global Reach between the circuits; VNets are not joined by it. */
export const globalReachJoinsSites = defineRule({
  id: 'routing/global-reach-joins-sites',
  says: "Two sites with a circuit each reach one another over Microsoft's network only with Global Reach between the circuits; VNets are not joined by it.",
  source: 'https://learn.microsoft.com/azure/expressroute/expressroute-global-reach',
  checkedOn: '2019-02-25',
  facts: ['HYBRID-19'],
  /** Are two circuits linked? Either one may name the other. */
  joins: <Id>(a: Circuit<Id>, b: Circuit<Id>): boolean =>
    a.globalReach.includes(b.id) || b.globalReach.includes(a.id),
});

/** A circuit with those that it is linked with. */
interface Circuit<Id> {
  readonly id: Id;
  readonly globalReach: readonly Id[];
}
