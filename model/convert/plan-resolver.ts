import { childrenOf, find, ofKind } from '../document/design.ts';
import { suggestPrefix } from '../document/free-space.ts';
import { freeName } from '../document/names.ts';
import { problem } from '../explain/problem.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { addPlaced } from './place-new.ts';
import { designOf, type Plan, withMove, withProblem } from './plan.ts';
import { stableId } from './stable-ids.ts';

/** Plans a DNS Private Resolver with an inbound endpoint in a VNet; the same plan where it has one already. */
export function planResolver(plan: Plan, vnet: ResourceId): Plan {
  const design = designOf(plan);
  const home = find(design, vnet);
  const subnets = childrenOf(design, vnet).map(({ id }) => id);
  const hasOne = ofKind(design, 'dnsInboundEndpoint').some(({ parent }) => subnets.includes(parent ?? vnet));
  if (!home || hasOne) return plan;
  const prefix = suggestPrefix(design, vnet, 28);
  if (prefix === null) {
    const says = say`${nameOf(home)} has no free prefix for the inbound endpoint of a resolver. Add an address space to it.`;
    const known = plan.problems.some(({ code: word }) => word === 'convert/no-room-for-resolver');
    return known
      ? plan
      : withProblem(plan, problem('convert/no-room-for-resolver', 'error', says, { resource: vnet }));
  }
  const subnet = stableId(vnet, 'dns-inbound-subnet');
  const standing = childrenOf(design, vnet).find(({ kind }) => kind === 'dnsResolver');
  const resolver = standing?.id ?? stableId(vnet, 'dns-resolver');
  const add = (sofar: Plan, input: Parameters<typeof addPlaced>[2], needs: readonly ResourceId[]) =>
    withMove(sofar, {
      part: 'resolver',
      says: say`Adds ${code(input.name ?? '')} to ${nameOf(home)}.`,
      needs,
      run: (document) => addPlaced(document, plan.variant, input),
    });
  const name = freeName(design, 'dnsResolver', `dnspr-${home.name.replace(/^vnet-/, '')}`);
  const withSubnet = add(
    plan,
    { id: subnet, kind: 'subnet', parent: vnet, name: 'snet-dns-inbound', settings: { prefix } },
    [vnet],
  );
  const withResolver = standing
    ? withSubnet
    : add(withSubnet, { id: resolver, kind: 'dnsResolver', parent: vnet, name }, [vnet]);
  return add(
    withResolver,
    {
      id: stableId(vnet, 'dns-inbound'),
      kind: 'dnsInboundEndpoint',
      parent: subnet,
      name: 'inbound',
      settings: { resolver },
    },
    [subnet, resolver],
  );
}
