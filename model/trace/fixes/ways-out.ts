import { find, ofKind, scopeOf } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { fixSettings } from './fix-settings.ts';

/** Makes an appliance pass packets on. */
export function fixForwarding(machine: ResourceOf<'virtualMachine'>): Fix {
  return fixSettings(
    machine.id,
    {
      interfaces: machine.settings.interfaces.map((nic) => ({ ...nic, ipForwarding: true })),
      appliance: { ...machine.settings.appliance, enabled: true },
    },
    say`Turn on IP forwarding at the interfaces of ${nameOf(machine)}, and routing in its system`,
  );
}

/** Makes an appliance put its own address in the place of the source. */
export function fixTranslation(machine: ResourceOf<'virtualMachine'>): Fix {
  return fixSettings(
    machine.id,
    { appliance: { ...machine.settings.appliance, snat: true } },
    say`Turn on SNAT at ${nameOf(machine)}`,
  );
}

/** Lets a firewall put its own address in towards public destinations again. */
export function fixFirewallTranslation(firewall: ResourceOf<'azureFirewall'>): Fix {
  return fixSettings(
    firewall.id,
    { privateRanges: firewall.settings.privateRanges.filter((range) => range.trim() !== '0.0.0.0/0') },
    say`Turn on SNAT for public destinations at ${nameOf(firewall)}`,
  );
}

/** A way out for a subnet: a NAT gateway of its region that serves its VNet already or nobody yet, else a new one. */
export function fixNatGateway(network: Network, subnet: SubnetNode): Fix {
  const { design, defaults } = network;
  const region = network.vnets.get(subnet.vnet)?.region;
  const nat = ofKind(design, 'natGateway').find(
    (one) =>
      scopeOf(design, defaults, one, 'region') === region &&
      servedBy(network, one.id).every(({ vnet }) => vnet === subnet.vnet),
  );
  return {
    edit: 'attach-nat-gateway',
    input: { subnet: subnet.id, ...(nat ? { natGateway: nat.id } : {}) },
    says: nat ? say`Attach ${nameOf(nat)} to ${nameOf(subnet)}` : say`Add a NAT gateway to ${nameOf(subnet)}`,
  };
}

function servedBy(network: Network, nat: ResourceId): readonly SubnetNode[] {
  return [...network.subnets.values()].filter(({ natGateway }) => natGateway?.id === nat);
}

/** A public address of a machine's own, which also carries what default outbound access does not, and by which it can be called. */
export function fixPublicAddress(network: Network, id: ResourceId | null): Fix | undefined {
  const machine = find(network.design, id);
  if (machine?.kind !== 'virtualMachine' || network.nics.get(machine.id)?.some(({ publicIp }) => publicIp))
    return undefined;
  return {
    edit: 'add-public-address',
    input: { machine: machine.id },
    says: say`Give ${nameOf(machine)} a public address`,
  };
}
