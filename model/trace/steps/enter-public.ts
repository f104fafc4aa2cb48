import { type Ip, parseIp, printIp } from '../../address/ip.ts';
import type { Resource, ResourceOf } from '../../document/resource.ts';
import { natGatewayLetsNothingIn } from '../../egress/rules/nat-gateway-lets-nothing-in.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { rulesSeePrivateAddresses } from '../../nsg/rules/rules-see-private-addresses.ts';
import { fixSettings } from '../fixes/fix-settings.ts';
import { fixClosedAddress } from '../fixes/security-rules.ts';
import { managedInstancePublicEndpointIsASwitch } from '../rules/managed-instance-public-endpoint-is-a-switch.ts';
import { networkAccessGrantsNoData } from '../rules/network-access-grants-no-data.ts';
import { assume, block, note, type Parcel, type Walk } from '../walk.ts';
import { askClosedAddress } from './closed-address.ts';
import { fromOutside } from './from-outside.ts';
import { askInterface } from './interface-of-machine.ts';
import { enterNsgs } from './leave.ts';

/** A packet from outside to a machine's public address: closed until an NSG lets it in, and rules see the private address. */
export function enterPublicMachine(walk: Walk, machine: ResourceId, source: Ip | null, parcel: Parcel): void {
  const nic =
    walk.network.nics.get(machine)?.find(({ publicIp }) => publicIp !== null) ??
    walk.network.nics.get(machine)?.[0];
  const subnet = nic && walk.network.subnets.get(nic.subnet);
  if (!nic || !subnet) return;
  const inside: Parcel = {
    ...fromOutside(parcel, source),
    destination: {
      kind: 'private',
      ip: rulesSeePrivateAddresses.seen({
        privateAddress: nic.ip,
        publicAddress: parseIp(nic.publicIp ?? ''),
      }),
    },
  };
  const name = walk.network.design.resources[machine];
  askClosedAddress(walk, nic.nsg, subnet, inside, {
    at: machine,
    evidence: say`${nameOf(name ?? { id: machine, name: 'The machine' })} has a public address but no NSG. A Standard public address stays closed until an NSG opens it`,
    fix: name ? fixClosedAddress(name, nic, inside) : undefined,
  });
  note(walk, {
    action: 'enter',
    says: say`Azure replaces the public address by the private address ${code(printIp(nic.ip))}. NSG rules see the private one`,
    rules: [rulesSeePrivateAddresses.id],
    at: [machine],
    outcome: 'info',
  });
  enterNsgs(walk, subnet, nic, machine, inside);
  askInterface(walk, nic, null, 'called');
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

/** Things with a public address that take no connection there, or of which nothing says what they do with it. */
export function isClosedOrUnknown({ kind }: Resource): boolean {
  return ['natGateway', 'vpnGateway', 'bastion', 'onPremisesSite'].includes(kind);
}

/** A packet to the public address of a gateway, Bastion or a site. */
export function enterPublicOther(walk: Walk, resource: Resource): void {
  if (resource.kind === 'natGateway' && !natGatewayLetsNothingIn.carries('in', 'tcp')) {
    block(walk, 'enter', {
      layer: 'gateway',
      at: resource.id,
      rule: natGatewayLetsNothingIn.id,
      evidence: say`${nameOf(resource)} lets no connection in`,
    });
    return;
  }
  walk.notModelled.push(
    say`What ${nameOf(resource)} does with connections to its public address is not modelled`,
  );
}

/** A packet from outside to the public data endpoint of a managed instance: a switch, then the NSG of its subnet. */
export function enterPublicInstance(
  walk: Walk,
  instance: ResourceOf<'sqlManagedInstance'>,
  source: Ip | null,
  parcel: Parcel,
): void {
  const holder = walk.network.addressesOf(instance.id)[0];
  const subnet = holder && walk.network.subnets.get(holder.subnet);
  if (!holder || !subnet) return;
  const { id: rule, answers, means, port } = managedInstancePublicEndpointIsASwitch;
  if (!means(parcel.port)) {
    block(walk, 'enter', {
      layer: 'serviceAccess',
      at: instance.id,
      rule,
      evidence: say`${nameOf(instance)} takes calls at its public address on port ${code(`${port}`)} alone`,
    });
  } else if (answers(instance.settings)) {
    note(walk, {
      action: 'enter',
      says: say`The public data endpoint of ${nameOf(instance)} is on`,
      rules: [rule],
      at: [instance.id],
    });
  } else {
    block(walk, 'enter', {
      layer: 'serviceAccess',
      at: instance.id,
      rule,
      evidence: say`The public data endpoint of ${nameOf(instance)} is off`,
      fix: fixSettings(
        instance.id,
        { publicDataEndpoint: true },
        say`Turn on the public data endpoint of ${nameOf(instance)}`,
      ),
    });
  }
  enterNsgs(walk, subnet, null, instance.id, {
    ...fromOutside(parcel, source),
    destination: { kind: 'private', ip: holder.ip },
  });
  walk.arrival = {
    at: instance.id,
    subnet: null,
    ip: holder.ip,
    source: source === null ? 'a public address' : printIp(source),
    sourceIp: source,
  };
  const more = networkAccessGrantsNoData.stillAsks('managedInstance');
  assume(walk, 'identity', say`${nameOf(instance)} still asks for ${more}.`);
}
