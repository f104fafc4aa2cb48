import type { Fact } from './fact.ts';

/** OUT: ways to the internet. */
export const outboundFacts: readonly Fact[] = [
  { id: 'OUT-1', says: 'order of the ways out' },
  { id: 'OUT-2', says: 'default outbound, and who has none' },
  { id: 'OUT-3', says: 'private subnets need an explicit way' },
  { id: 'OUT-4', says: 'new VNets are private since 2026-03-31' },
  { id: 'OUT-5', says: 'how a subnet is read as private' },
  { id: 'OUT-6', says: 'the explicit ways out' },
  { id: 'OUT-7', says: 'delegated subnets see to themselves' },
  { id: 'OUT-8', says: 'Storage of the region is reached from a private subnet' },
  { id: 'OUT-9', says: 'which address a public destination sees' },
  { id: 'OUT-10', says: 'a NAT gateway lets nothing in, TCP and UDP only' },
  { id: 'OUT-11', says: 'where a NAT gateway cannot be' },
  { id: 'OUT-12', says: 'a NAT gateway at the firewall subnet serves the firewall' },
  { id: 'OUT-13', says: 'when Azure Firewall translates' },
  {
    id: 'OUT-14',
    says: 'private ranges of the firewall, forced tunnelling',
  },
  {
    id: 'OUT-15',
    says: 'pools by address still use default outbound',
    because: 'pools of a drawing name machines, not addresses',
  },
  {
    id: 'OUT-16',
    says: 'flexible scale sets have no default outbound',
  },
  { id: 'OUT-17', says: 'port 25 may be closed' },
  {
    id: 'OUT-18',
    says: 'outbound types of AKS',
  },
];
