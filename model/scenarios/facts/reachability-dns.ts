import type { Fact } from './fact.ts';

/** DNS-1 to DNS-7 of reachability.md, which has these ids a second time: here RDNS. */
export const reachabilityDnsFacts: readonly Fact[] = [
  { id: 'RDNS-1', says: 'the name must lead to the endpoint; by bare address SQL fails' },
  { id: 'RDNS-2', says: 'public DNS adds an alias', because: 'the same as DNS-2 of dns.md' },
  {
    id: 'RDNS-3',
    says: 'a linked zone or a forwarder gives the private address',
    because: 'the same as DNS-13 to DNS-16 of dns.md',
  },
  {
    id: 'RDNS-4',
    says: 'a public address with public access off is refused by the service',
    because: 'the same as DNS-6 of dns.md',
  },
  {
    id: 'RDNS-5',
    says: 'a linked zone without the record does not resolve',
    because: 'the same as DNS-20 of dns.md, which is documented',
  },
  { id: 'RDNS-6', says: 'a vault’s public name stays', because: 'the same as DNS-6 of dns.md' },
  { id: 'RDNS-7', says: 'service endpoints never change DNS', because: 'the same as DNS-140 of dns.md' },
];
