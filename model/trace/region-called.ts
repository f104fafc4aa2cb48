import type { Parcel } from './walk.ts';

/** The region of the addresses that a packet for a service goes to: that of the name that was called, which may be a secondary or a replica; null for what is no service. */
export function regionCalled({ destination, fqdn }: Pick<Parcel, 'destination' | 'fqdn'>): string | null {
  if (destination.kind !== 'service') return null;
  const { hosts, region } = destination.service;
  const called = fqdn?.toLowerCase();
  return hosts.find((host) => host.fqdn.toLowerCase() === called)?.region ?? region;
}
