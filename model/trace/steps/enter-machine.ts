import { printIp } from '../../address/ip.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { assume, note, type Parcel, takePath, type Walk } from '../walk.ts';
import { enterNsgs } from './leave.ts';

/** A machine or an injected service: the subnet's NSG, then the interface's. */
export function enterMachine(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  enterNsgs(walk, subnet, holder.nic, holder.id, parcel);
  arrive(walk, holder, parcel);
  if (holder.kind === 'managedInstance') {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(holder)} stands in ${nameOf(subnet)} and takes the connection like a machine`,
      rules: ['trace/injected-services-behave-like-machines'],
      at: [holder.id],
    });
    assume(walk, 'identity', say`${nameOf(holder)} still asks for a login.`);
    return;
  }
  note(walk, {
    action: 'enter',
    says: say`${nameOf(holder)} takes it at ${code(printIp(holder.ip))}`,
    at: [holder.id],
  });
  assume(
    walk,
    'guestFirewall',
    say`Something listens on ${nameOf(holder)} and its own firewall allows ${code(`${parcel.protocol} ${parcel.port}`)}.`,
  );
}

/** Writes down that the packet came to something on a private path. */
export function arrive(walk: Walk, holder: AddressHolder, parcel: Parcel): void {
  takePath(walk, 'private');
  walk.arrival = {
    at: holder.id,
    subnet: holder.subnet,
    ip: holder.ip,
    source: printIp(parcel.sourceIp),
    sourceIp: parcel.sourceIp,
  };
}
