import type { Fact } from './fact.ts';

/** PLS: Private Link Services. */
export const privateLinkServicesFacts: readonly Fact[] = [
  { id: 'PLS-1', says: 'stands in front of a Standard load balancer' },
  { id: 'PLS-2', says: 'one service, many consumers' },
  { id: 'PLS-3', says: 'ranges may overlap' },
  { id: 'PLS-4', says: 'NAT subnet and its policies' },
  { id: 'PLS-5', says: 'servers see a NAT address' },
  { id: 'PLS-6', says: 'who sees and who is approved' },
  { id: 'PLS-7', says: 'aliases are approved by hand' },
  { id: 'PLS-8', says: 'TCP and UDP over IPv4' },
  { id: 'PLS-9', says: 'the provider opens nothing' },
  { id: 'PLS-10', says: 'Direct Connect (preview)' },
];
