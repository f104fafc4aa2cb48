import { find } from '../../document/design.ts';
import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import { balancersDecideEachOnItsOwn } from '../../routing/rules/balancers-decide-each-on-its-own.ts';
import { assume, doubt, note, type Passed, type Walk } from '../walk.ts';

/** The appliances of a way under the names of the other way's: any machine of a pool may be the one that the other way meets. */
export function alignPools(way: readonly Passed[], other: readonly Passed[]): readonly Passed[] {
  return way.map((one) => {
    const same = other.find(({ id }) => one.balancer?.pool.includes(id));
    return same ? { ...one, id: same.id } : one;
  });
}

/** Where one of several appliances takes a flow, the reply has to meet the same one: is it sure to? */
export function askSameMachine(walk: Walk, there: readonly Passed[], back: readonly Passed[]): void {
  for (const one of there) {
    const reply = back.find(({ id }) => id === one.id);
    if (reply) askPair(walk, one, reply);
  }
}

function askPair(walk: Walk, there: Passed, back: Passed): void {
  const { id: rule, keepsTogether } = balancersDecideEachOnItsOwn;
  const kept = keepsTogether(chosen(walk, there), chosen(walk, back));
  if (kept === 'single') return;
  const balancer = there.balancer ?? back.balancer;
  if (!balancer) return;
  const [first, second] = [there.balancer, back.balancer].map((one) =>
    called(walk.network, one?.id ?? balancer.id),
  );
  if (!first || !second) return;
  if (kept === 'symmetric') {
    note(walk, {
      action: 'return',
      says: say`${nameOf(first)} gives request and reply to the same of its ${balancer.pool.length} machines`,
      rules: [rule],
      at: [balancer.id],
      outcome: 'info',
    });
    assume(
      walk,
      'appliance',
      say`The machines behind ${nameOf(first)} do not change while the connection lasts, or share what they know of it.`,
    );
    return;
  }
  const why: Readonly<Record<typeof kept, Sentence>> = {
    otherBalancer: say`The request goes through ${nameOf(first)}, the reply through ${nameOf(second)}, and each chooses among its machines on its own`,
    direct: there.balancer
      ? say`${nameOf(first)} chooses one of its machines for the request, and the reply always goes to ${nameOf(called(walk.network, back.id))}`
      : say`The request goes to ${nameOf(called(walk.network, there.id))}, and ${nameOf(second)} chooses one of its machines for the reply`,
    interfaces: say`The machines behind ${nameOf(first)} have several interfaces, and Microsoft's pages do not promise that request and reply reach the same machine`,
  };
  doubt(walk, 'return', {
    says: say`${why[kept]}; a stateful appliance drops a connection of which it sees one direction only, unless it does SNAT`,
    rule,
    layer: 'returnPath',
    at: balancer.id,
  });
}

function chosen({ network }: Walk, { id, balancer }: Passed) {
  return {
    balancer: balancer ? { id: balancer.id, machines: balancer.pool.length } : null,
    interfaces: network.nics.get(id)?.length ?? 1,
  };
}

function called({ design }: Network, id: ResourceId) {
  return find(design, id) ?? { id, name: 'the load balancer' };
}
