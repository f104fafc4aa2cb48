import { complementOf, type IpSet, intersectionOf, isEmpty, minus, toIpSet } from '../../address/ip-set.ts';
import { forbiddenRanges, privateRanges } from './reserved-addresses.ts';

/** How much of the public address space something covers. */
export type PublicCover = 'all' | 'some' | 'none';

const publicSpace: IpSet = complementOf(toIpSet([...privateRanges, ...forbiddenRanges]));

/** How much of the public address space a set covers: what can be said of an end whose public address is not known. */
export function publicCoverOf(set: IpSet): PublicCover {
  if (isEmpty(intersectionOf(publicSpace, set))) return 'none';
  return isEmpty(minus(publicSpace, set)) ? 'all' : 'some';
}
