import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find } from '../../document/design.ts';
import { isKind } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network, NicNode } from '../../network/network.ts';
import { firstInterfaceHasTheDefaultGateway } from '../../routing/rules/first-interface-has-the-default-gateway.ts';
import type { Origin } from '../end.ts';
import { assume, type Destination, doubt, type Walk } from '../walk.ts';

/** A machine with several interfaces opens a connection by the one in whose subnet the destination lies, else by the first. */
export function byItsInterface(network: Network, origin: Origin, destination: Destination): Origin {
  if (origin.kind !== 'nic' || origin.nic?.index !== 0 || destination.kind !== 'private') return origin;
  const nics = network.nics.get(origin.resource) ?? [];
  if (nics.length < 2) return origin;
  const nic = firstInterfaceHasTheDefaultGateway.leavesBy(nics, (one) =>
    isBeside(network, one, destination.ip),
  );
  return nic === undefined || nic.index === 0 ? origin : { ...origin, subnet: nic.subnet, ip: nic.ip, nic };
}

/** Beyond its own subnet an interface that is not the first sends only by routes that the machine has itself. */
export function askInterface(
  walk: Walk,
  nic: NicNode | null,
  other: Ip | null,
  as: 'caller' | 'called',
): void {
  if (nic === null || nic.index === 0 || walk.quiet) return;
  const machine = find(walk.network.design, nic.machine);
  if (!isKind(machine, 'virtualMachine') || (other !== null && isBeside(walk.network, nic, other))) return;
  const own = say`${nameOf(machine)} sends by its interface ${code(printIp(nic.ip))} beyond the subnet only by routes of its own; Azure gives the default gateway to the first interface alone`;
  // Whoever sets an appliance up, or asks by the address of the interface, has seen to that.
  if (machine.settings.appliance.enabled || as === 'caller') {
    assume(walk, 'appliance', say`${own}; it is taken to have them.`);
    return;
  }
  doubt(walk, 'return', {
    says: say`${own}, and without them its reply does not leave there`,
    rule: firstInterfaceHasTheDefaultGateway.id,
    layer: 'returnPath',
    at: machine.id,
  });
}

function isBeside({ subnets }: Network, { subnet }: NicNode, ip: Ip): boolean {
  const prefix = subnets.get(subnet)?.prefix;
  return prefix != null && containsIp(prefix, ip);
}
