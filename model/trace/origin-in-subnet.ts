import { isKind, type Resource } from '../document/resource.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { AddressHolder, Network } from '../network/network.ts';
import type { Cannot, Origin } from './end.ts';

/** Something that holds an address in a subnet calls with it. */
export function originInSubnet(network: Network, resource: Resource): Origin | Cannot {
  const holder = callingHolder(network, resource);
  if (!holder)
    return { cannot: say`${nameOf(resource)} has no address: it stands in no subnet with a prefix.` };
  return {
    kind: 'nic',
    resource: resource.id,
    subnet: holder.subnet,
    ip: holder.ip,
    nic: holder.nic,
    nsgApplies: resource.kind !== 'azureFirewall',
  };
}

/** The address with which something in a subnet calls: a node pool stands for its pods, which may have one beside that of the nodes, and an application gateway calls from its instances, not from its frontend. */
export function callingHolder(network: Network, resource: Resource): AddressHolder | undefined {
  const holders = network.addressesOf(resource.id);
  // Its services are addresses of its load balancer, which takes calls and makes none.
  return isKind(resource, 'kubernetesNodePool')
    ? holders.findLast(({ member }) => member === undefined)
    : (holders.find(({ kind }) => kind === 'gatewayInstance') ?? holders[0]);
}
