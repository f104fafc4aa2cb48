import { printIp } from '../../address/ip.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { AddressHolder, SubnetNode } from '../../network/network.ts';
import { injectedServicesBehaveLikeMachines } from '../rules/injected-services-behave-like-machines.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { assume, note, type Parcel, printSource, takePath, type Walk } from '../walk.ts';
import { enterNsgs } from './leave.ts';

/** A machine or an injected service: the subnet's NSG, then the interface's. */
export function enterMachine(walk: Walk, holder: AddressHolder, subnet: SubnetNode, parcel: Parcel): void {
  enterNsgs(walk, subnet, holder.nic, holder.id, parcel);
  arrive(walk, holder, parcel);
  if (injectedServicesBehaveLikeMachines.isInjected(holder)) {
    note(walk, {
      action: 'enter',
      says: say`${nameOf(holder)} stands in ${nameOf(subnet)} and takes the connection like a machine`,
      rules: [injectedServicesBehaveLikeMachines.id],
      at: [holder.id],
    });
    const more = networkAccessGrantsNoData.stillAsks('managedInstance');
    assume(walk, 'identity', say`${nameOf(holder)} still asks for ${more}.`);
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
    source: printSource(parcel),
    sourceIp: parcel.sourceIp,
  };
}
