import { parseIp } from '../address/ip.ts';
import { hasIp, type IpSet, noIps, toIpSet, unionOf } from '../address/ip-set.ts';
import { parseLoosePrefix } from '../address/prefix.ts';
import { publicCoverOf } from '../catalog/facts/public-space.ts';
import type { PublicCaller } from './caller.ts';
import type { ServiceFirewall } from './service-firewall.ts';

/** Reads an address, a prefix or a range with a hyphen; null when it is none of them. */
export function readIpRule(text: string): IpSet | null {
  const prefix = parseLoosePrefix(text)?.prefix;
  if (prefix) return toIpSet([prefix]);
  const [first, last] = text.split('-').map((part) => parseIp(part));
  if (first === undefined || first === null || last === undefined || last === null || first > last)
    return null;
  return { ranges: [[first, last]] };
}

/** The rule 0.0.0.0, which stands for all of Azure at the services that know it. */
export function meansAllOfAzure(text: string): boolean {
  return ['0.0.0.0', '0.0.0.0/32', '0.0.0.0-0.0.0.0'].includes(text.replaceAll(' ', ''));
}

/** The addresses that the IP rules of a firewall name. */
export function namedAddresses({ ipRules }: Pick<ServiceFirewall, 'ipRules'>): IpSet {
  return ipRules
    .filter((text) => !meansAllOfAzure(text))
    .map((text) => readIpRule(text) ?? noIps)
    .reduce(unionOf, noIps);
}

/** Is a caller of the public path in a set of addresses; maybe where its address is not known. */
export function isNamed(set: IpSet, caller: PublicCaller): 'yes' | 'no' | 'maybe' {
  const known = caller.address === null ? (caller.candidates ?? []) : [caller.address];
  if (known.length === 0) {
    const cover = publicCoverOf(set);
    return cover === 'some' ? 'maybe' : cover === 'all' ? 'yes' : 'no';
  }
  const inside = known.filter((text) => {
    const ip = parseIp(text);
    return ip !== null && hasIp(set, ip);
  });
  if (inside.length === 0) return 'no';
  return inside.length === known.length ? 'yes' : 'maybe';
}
