import { isIpv6 } from '../address/ipv6.ts';
import { find } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { assume, type Walk } from './walk.ts';

/** Says of what lies on the way that only its IPv4 is asked; an endpoint without IPv4 is not modelled at all (DNS-12). */
export function tellIpv6(walk: Walk, met: Iterable<ResourceId>): void {
  for (const id of met) {
    const resource = find(walk.network.design, id);
    const version = resource?.kind === 'privateEndpoint' ? resource.rest['/properties/ipVersionType'] : null;
    if (!resource) continue;
    if (version === 'IPv6')
      walk.notModelled.push(
        say`${nameOf(resource)} has an IPv6 address alone, and an AAAA record in its zone; IPv6 is not modelled`,
      );
    else if (version === 'DualStack' || hasRangeOfIpv6(resource))
      assume(
        walk,
        'drawing',
        say`${nameOf(resource)} has IPv6 as well; this is the way by IPv4, and that by IPv6 is not modelled.`,
      );
  }
}

function hasRangeOfIpv6({ kind, settings, rest }: Resource): boolean {
  if (kind === 'virtualNetwork') return settings.addressSpaces.some(isIpv6);
  if (kind === 'subnet')
    return (
      isIpv6(settings.prefix) || Object.values(rest).some((one) => typeof one === 'string' && isIpv6(one))
    );
  return false;
}

/** Why an address cannot be asked: it is IPv6, or none. */
export function sayNoAddress(text: string): Sentence {
  return isIpv6(text)
    ? say`${text} is an IPv6 address, and IPv6 is not modelled: ask by IPv4.`
    : say`${text} is not an address.`;
}
