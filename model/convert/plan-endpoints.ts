import { occupantsOf } from '../document/change-design.ts';
import { childrenOf, type Design, find, ofKind } from '../document/design.ts';
import { approveEndpoint } from '../document/edits/set-field.ts';
import { suggestPrefix } from '../document/free-space.ts';
import { freeName } from '../document/names.ts';
import { whyNotIn } from '../document/placement.ts';
import { hostsOf, targetSettings, toMembers } from '../document/private-endpoints.ts';
import { newResource, type Resource, type ResourceOf } from '../document/resource.ts';
import { problem } from '../explain/problem.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { hubLike } from './clients.ts';
import type { ConvertInput } from './convert-types.ts';
import { addPlaced } from './place-new.ts';
import { designOf, networkOf, type Plan, withMove, withProblem } from './plan.ts';
import { endpointSubnetId, stableId } from './stable-ids.ts';
import { neededSubresources } from './subresources.ts';

/** A private endpoint that a service needs. */
interface Wanted {
  readonly service: Resource;
  readonly subresource: string;
  /** Is it the one that bears the name of the service alone? */
  readonly isUsual: boolean;
}

/** Plans the private endpoints that are missing, and the subnet for them. */
export function planEndpoints(plan: Plan, services: readonly Resource[], input: ConvertInput): Plan {
  const network = networkOf(plan);
  const wanted = services.flatMap((service) =>
    neededSubresources(plan.document, network, service).map((subresource, index) => ({
      service,
      subresource,
      isUsual: index === 0,
    })),
  );
  let next = plan;
  const missing: Wanted[] = [];
  for (const one of wanted) {
    const standing = endpointsFor(next, one);
    if (standing.some(({ settings }) => settings.state === 'Approved')) continue;
    const waiting = standing.find(({ settings }) => settings.state === 'Pending');
    if (waiting) next = approve(next, waiting);
    else missing.push(one);
  }
  if (missing.length === 0) return next;
  const { plan: withSubnet, subnet } = planSubnet(next, addressesOf(next, missing), input);
  if (subnet === null) return withSubnet;
  return missing.reduce((sofar, one) => addEndpoint(sofar, subnet, one), withSubnet);
}

/** How many addresses endpoints take: one for each member behind them. */
function addressesOf(plan: Plan, wanted: readonly Wanted[]): number {
  const design = designOf(plan);
  const { defaults } = plan.document;
  return wanted.reduce((sum, { service, subresource }) => {
    const hosts = hostsOf(design, defaults, service);
    return sum + Math.max(1, toMembers(hosts.filter((host) => host.subresource === subresource)).length);
  }, 0);
}

/** The private endpoints that stand for a group of a service. */
function endpointsFor(
  plan: Plan,
  { service, subresource }: Wanted,
): readonly ResourceOf<'privateEndpoint'>[] {
  return ofKind(designOf(plan), 'privateEndpoint').filter(
    ({ settings }) => settings.target === service.id && settings.subresource === subresource,
  );
}

function approve(plan: Plan, endpoint: Resource): Plan {
  return withMove(plan, {
    part: 'endpoints',
    says: say`Approves the connection of ${nameOf(endpoint)}.`,
    needs: [endpoint.id],
    run: (document) => approveEndpoint(document, [plan.variant], { endpoint: endpoint.id }),
  });
}

/** The subnet for new endpoints: the chosen one, the one that a VNet already has for them, or a new one. */
function planSubnet(
  plan: Plan,
  count: number,
  { subnet, vnet }: ConvertInput,
): { readonly plan: Plan; readonly subnet: ResourceId | null } {
  const design = designOf(plan);
  const chosen = find(design, subnet);
  if (chosen) {
    const why = whyNotIn(design, 'privateEndpoint', chosen.id);
    if (why === null) return { plan, subnet: chosen.id };
    return {
      plan: withProblem(plan, problem('convert/subnet', 'error', why, { resource: chosen.id })),
      subnet: null,
    };
  }
  const home = find(design, vnet) ?? hubLike(networkOf(plan));
  if (!home) {
    const says = say`There is no VNet in which private endpoints could stand. Add one with a subnet.`;
    return { plan: withProblem(plan, problem('convert/no-vnet', 'error', says)), subnet: null };
  }
  const free = childrenOf(design, home.id).filter(
    (one) => one.kind === 'subnet' && whyNotIn(design, 'privateEndpoint', one.id) === null,
  );
  const known =
    free.find(({ id, name }) => id === endpointSubnetId(home.id) || name.toLowerCase() === subnetName) ??
    free.find(({ id }) => holdsEndpointsOnly(design, id));
  return known ? { plan, subnet: known.id } : addSubnet(plan, home, count);
}

function holdsEndpointsOnly(design: Design, subnet: ResourceId): boolean {
  const inside = occupantsOf(design, subnet);
  return inside.length > 0 && inside.every(({ kind }) => kind === 'privateEndpoint');
}

const subnetName = 'snet-private-endpoints';

function addSubnet(
  plan: Plan,
  vnet: { readonly id: ResourceId; readonly name: string },
  count: number,
): { readonly plan: Plan; readonly subnet: ResourceId | null } {
  const id = endpointSubnetId(vnet.id);
  // Five addresses are Azure's own, and there should be room for what comes later.
  const wanted = Math.max(24, Math.min(27, 32 - Math.ceil(Math.log2(2 * count + 5))));
  const lengths = [...Array(30 - wanted).keys()].map((index) => wanted + index);
  const prefix = lengths.reduce<string | null>(
    (found, length) => found ?? suggestPrefix(designOf(plan), vnet.id, length),
    null,
  );
  if (prefix === null) {
    const says = say`${nameOf(vnet)} has no free prefix for private endpoints. Add an address space to it, or choose a subnet.`;
    return {
      plan: withProblem(plan, problem('convert/no-room', 'error', says, { resource: vnet.id })),
      subnet: null,
    };
  }
  const next = withMove(plan, {
    part: 'endpointSubnet',
    says: say`Adds ${code(subnetName)} (${code(prefix)}) to ${nameOf(vnet)}.`,
    needs: [vnet.id],
    run: (document) =>
      addPlaced(document, plan.variant, {
        id,
        kind: 'subnet',
        parent: vnet.id,
        name: subnetName,
        settings: { prefix },
      }),
  });
  return { plan: next, subnet: find(designOf(next), id) ? id : null };
}

function addEndpoint(plan: Plan, subnet: ResourceId, { service, subresource, isUsual }: Wanted): Plan {
  const design = designOf(plan);
  const { defaults } = plan.document;
  const usual = `pe-${service.name}${isUsual ? '' : `-${subresource.toLowerCase()}`}`;
  const name = freeName(design, 'privateEndpoint', usual.slice(0, 80));
  const id = freeId(plan, stableId(service.id, `pe-${subresource.toLowerCase()}`));
  const blank = newResource('privateEndpoint', id, name, subnet);
  const settings = { ...targetSettings(design, defaults, blank as Resource, service), subresource };
  const home = find(design, subnet);
  return withMove(plan, {
    part: 'endpoints',
    says: say`Adds ${code(name)} (${subresource}) to ${home ? nameOf(home) : 'the subnet'} for ${nameOf(service)}.`,
    needs: [subnet, service.id],
    run: (document) =>
      addPlaced(document, plan.variant, { id, kind: 'privateEndpoint', parent: subnet, name, settings }),
  });
}

/** The id itself, or the next one where something else has it: an endpoint that was retargeted keeps its own. */
function freeId(plan: Plan, id: ResourceId): ResourceId {
  const design = designOf(plan);
  let free = id;
  for (let number = 2; find(design, free); number += 1) free = stableId(id, `${number}`);
  return free;
}
