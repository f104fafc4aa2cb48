import { complementOf, type IpSet, intersectionOf, isEmpty, minus, toIpSet } from '../address/ip-set.ts';
import { forbiddenRanges, privateRanges } from '../catalog/facts/reserved-addresses.ts';

const publicSpace: IpSet = complementOf(toIpSet([...privateRanges, ...forbiddenRanges]));

/** How much of the public address space a set covers: what can be said of an end whose public address is not known. */
export function publicCoverOf(set: IpSet): 'all' | 'some' | 'none' {
  if (isEmpty(intersectionOf(publicSpace, set))) return 'none';
  return isEmpty(minus(publicSpace, set)) ? 'all' : 'some';
}
