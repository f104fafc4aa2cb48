import { defineRule } from '../../explain/rule.ts';

/** An appliance on one of the two ways of a connection, with the balancer that chose it. */
interface Chosen {
  readonly balancer: { readonly id: string; readonly machines: number } | null;
  /** Interfaces of the appliance. */
  readonly interfaces: number;
}

/** Rule: Both directions of a connection meet the same of several appliances only behind one internal load balancer, each with one interface and one address; two balancers, or a balancer and a direct route, decide each on its own. With SNAT at the appliance replies come back to it by its address. */
export const balancersDecideEachOnItsOwn = defineRule({
  id: 'routing/balancers-decide-each-on-its-own',
  says: 'Both directions of a connection meet the same of several appliances only behind one internal load balancer, each with one interface and one address; two balancers, or a balancer and a direct route, decide each on its own. With SNAT at the appliance replies come back to it by its address.',
  source: 'https://learn.microsoft.com/azure/load-balancer/load-balancer-ha-ports-overview',
  checkedOn: '2026-11-30',
  facts: ['EVAL-6', 'ROUTE-36'],
  /** What keeps both directions at one machine: nothing needs to, the balancer does, or nobody does and why. */
  keepsTogether(
    there: Chosen,
    back: Chosen,
  ): 'single' | 'symmetric' | 'otherBalancer' | 'direct' | 'interfaces' {
    const several = [there, back].filter(({ balancer }) => balancer !== null && balancer.machines > 1);
    if (several.length === 0) return 'single';
    if (there.balancer === null || back.balancer === null) return 'direct';
    if (there.balancer.id !== back.balancer.id) return 'otherBalancer';
    return there.interfaces > 1 ? 'interfaces' : 'symmetric';
  },
});
