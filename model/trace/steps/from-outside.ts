import type { Ip } from '../../address/ip.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import type { Parcel } from '../walk.ts';

/**
 * A packet as rules behind a public address see it: it comes from the public address of its sender. Where that is not known, it is one that
 * no tag is known to hold, and never the private address that the sender has inside: a rule for VirtualNetwork does not let it in.
 */
export function fromOutside(parcel: Parcel, source: Ip | null): Parcel {
  const isUnknown = source === null && isPrivateAddress(parcel.sourceIp);
  return { ...parcel, ...(isUnknown ? { sourceTag: null } : {}), sourceIp: source ?? parcel.sourceIp };
}
