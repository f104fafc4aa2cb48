import type { Ip } from '../address/ip.ts';
import { toIp } from '../address/ip.ts';
import { azureDnsAddress, reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import type { InjectedFacet, InjectedNeed, TagOf } from '../catalog/injected.ts';
import { injectedEntry } from '../catalog/kinds.ts';
import { resourcesOf } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { Network, SubnetNode } from '../network/network.ts';
import type { NsgEnd, NsgFlow } from '../nsg/nsg-flow.ts';

/** A service that stands in a subnet by injection, with what the catalog says of it. */
export interface InjectedThing {
  readonly resource: Resource;
  readonly facet: InjectedFacet;
  readonly subnet: SubnetNode;
  readonly region: string;
}

/** Every service of a network that stands in a subnet by injection. */
export function injectedThings(network: Network): readonly InjectedThing[] {
  return resourcesOf(network.design).flatMap((resource): readonly InjectedThing[] => {
    const facet = injectedEntry(resource.kind)?.injected;
    const subnet = resource.parent === null ? undefined : network.subnets.get(resource.parent);
    if (!facet || !subnet) return [];
    return [{ resource, facet, subnet, region: network.vnets.get(subnet.vnet)?.region ?? '' }];
  });
}

/** A need as an NSG of the subnet sees it. */
export function flowOf(need: InjectedNeed, subnet: SubnetNode): NsgFlow {
  const own = firstUsable(subnet);
  const other = otherEnd(need, subnet);
  const inside: NsgEnd = { kind: 'ip', ip: own };
  return {
    direction: need.direction,
    protocol: need.protocol,
    port: need.port,
    source: need.direction === 'Inbound' ? other : inside,
    destination: need.direction === 'Inbound' ? inside : other,
  };
}

/** The other end of a need as a rule names it: a tag, the probe's tag, or the prefix of the subnet. */
export function printOther({ with: other }: Pick<InjectedNeed, 'with'>, { settings }: SubnetNode): string {
  if (other === 'healthProbe') return 'AzureLoadBalancer';
  return other === 'ownSubnet' ? settings.prefix : printTag(other);
}

/** A tag as it is written in a rule or a route. */
export function printTag({ tag, region }: TagOf): string {
  return region ? `${tag}.${region}` : tag;
}

function otherEnd({ with: other }: InjectedNeed, subnet: SubnetNode): NsgEnd {
  if (other === 'healthProbe') return { kind: 'ip', ip: azureDnsAddress };
  if (other === 'ownSubnet') return { kind: 'ip', ip: toIp(firstUsable(subnet) + 1) };
  return { kind: 'service', tag: other.tag, region: other.region, ip: null };
}

function firstUsable({ prefix }: SubnetNode): Ip {
  return toIp((prefix?.base ?? 0) + reservedAtStart);
}
