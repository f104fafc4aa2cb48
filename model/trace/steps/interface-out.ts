import { containsIp } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { isKind } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network, NicNode } from '../../network/network.ts';
import { applianceMustForward } from '../../routing/rules/appliance-must-forward.ts';
import { firstInterfaceHasTheDefaultGateway } from '../../routing/rules/first-interface-has-the-default-gateway.ts';
import { selectRoute } from '../../routing/select-route.ts';
import type { Destination } from '../walk.ts';

/** The interface by which an appliance passes a packet on, and the others by which its own routes might as well send it. */
export interface WayThrough {
  readonly out: NicNode;
  readonly others: readonly NicNode[];
}

/** Which interface an appliance takes: the one in whose subnet the destination lies; else one whose subnet has a way there, the first before the rest. */
export function interfaceOut(network: Network, entered: NicNode, destination: Destination): WayThrough {
  const nics = network.nics.get(entered.machine) ?? [entered];
  if (nics.length < 2) return { out: entered, others: [] };
  if (destination.kind !== 'private')
    return { out: nics.find(({ publicIp }) => publicIp !== null) ?? nics[0] ?? entered, others: [] };
  const usual = firstInterfaceHasTheDefaultGateway.leavesBy(nics, (nic) => holds(network, nic, destination));
  if (usual && holds(network, usual, destination)) return { out: usual, others: [] };
  const leading = nics.filter((nic) => hasWay(network, nic, nics, destination));
  // Nobody sends packets of others by an interface that is shut to them while another is open.
  const open = leading.filter((nic) => applianceMustForward.passes(nic));
  const ways = open.length > 0 ? open : leading;
  const out = ways[0] ?? usual ?? entered;
  return { out, others: ways.filter((nic) => nic !== out) };
}

type Private = Extract<Destination, { kind: 'private' }>;

function holds(network: Network, { subnet }: NicNode, { ip }: Private): boolean {
  const prefix = network.subnets.get(subnet)?.prefix;
  return prefix != null && containsIp(prefix, ip);
}

/** Do the routes of its subnet lead there, and not back to the appliance itself? */
function hasWay(network: Network, nic: NicNode, own: readonly NicNode[], { ip }: Private): boolean {
  const subnet = network.subnets.get(nic.subnet);
  const hop = subnet && selectRoute(subnet.routes, { ip, service: null }).route?.nextHop;
  if (!subnet || !hop || hop.kind === 'none' || hop.kind === 'invalid' || hop.kind === 'internet')
    return false;
  if (hop.kind !== 'appliance') return true;
  if (own.some((one) => one.ip === hop.address)) return false;
  return !isInPoolAt(network, subnet.vnet, hop.address, nic.machine);
}

function isInPoolAt(
  network: Network,
  vnet: ResourceId,
  address: NicNode['ip'],
  machine: ResourceId,
): boolean {
  const balancer = find(network.design, network.holderAt(vnet, address)?.id);
  return isKind(balancer, 'loadBalancer') && balancer.settings.backends.includes(machine);
}
