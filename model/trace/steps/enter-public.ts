import { type Ip, printIp } from '../../address/ip.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { fixInboundNsg } from '../fixes.ts';
import { assume, block, type Parcel, type Walk } from '../walk.ts';
import { enterNsgs } from './leave.ts';

/** A packet from outside to a machine's public address: closed until an NSG lets it in, and rules see the private address. */
export function enterPublicMachine(walk: Walk, machine: ResourceId, source: Ip | null, parcel: Parcel): void {
  const nic =
    walk.network.nics.get(machine)?.find(({ publicIp }) => publicIp !== null) ??
    walk.network.nics.get(machine)?.[0];
  const subnet = nic && walk.network.subnets.get(nic.subnet);
  if (!nic || !subnet) return;
  const inside: Parcel = {
    ...parcel,
    sourceIp: source ?? parcel.sourceIp,
    destination: { kind: 'private', ip: nic.ip },
  };
  const name = walk.network.design.resources[machine];
  if (!nic.nsg && !subnet.nsg) {
    block(walk, 'enter', {
      layer: 'nsgIn',
      at: machine,
      rule: 'trace/public-address-needs-an-nsg',
      evidence: say`${nameOf(name ?? { id: machine, name: 'The machine' })} has a public address but no NSG, and a Standard public address is closed until an NSG opens it`,
      fix: fixInboundNsg(walk.network, subnet),
    });
  }
  enterNsgs(walk, subnet, nic, machine, inside);
  walk.arrival = {
    at: machine,
    subnet: subnet.id,
    ip: nic.ip,
    source: source === null ? 'a public address' : printIp(source),
    sourceIp: source,
  };
  assume(
    walk,
    'guestFirewall',
    say`Something listens on ${nameOf(name ?? { id: machine, name: 'the machine' })} and its own firewall allows it.`,
  );
}
