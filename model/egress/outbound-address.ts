import type { Egress, EgressInput } from './egress.ts';
import { defaultOutboundOnlyWhereStillOffered } from './rules/default-outbound-only-where-still-offered.ts';
import { outboundPreference } from './rules.ts';

/** Which public address the world sees of one interface, once its route leads to the internet. */
export function outboundAddress(input: EgressInput): Egress {
  for (const rule of outboundPreference) {
    const offer = rule.offers(input);
    if (offer) return offer;
  }
  return defaultOutboundOnlyWhereStillOffered.offers(input);
}

/** Is a subnet of this VNet private when it says nothing; null where it cannot be told. */
export function privateByDefault(vnet: {
  readonly existing: boolean;
  readonly apiVersion: string | null;
}): boolean | null {
  return defaultOutboundOnlyWhereStillOffered.privateByDefault(vnet);
}
