import type { Fact } from './fact.ts';

/** SEC: authorisation, trusted services, perimeters. */
export const securityFacts: readonly Fact[] = [
  { id: 'SEC-1', says: 'open is not unauthenticated' },
  { id: 'SEC-2', says: 'roles are needed after the network' },
  { id: 'SEC-3', says: 'trusted services of Storage' },
  { id: 'SEC-4', says: 'network security perimeters, and who takes part' },
  { id: 'SEC-5', says: 'perimeters leave endpoints alone' },
  { id: 'SEC-6', says: 'transition and enforced' },
  { id: 'SEC-7', says: 'what perimeter rules name' },
  { id: 'SEC-8', says: 'enforced overrides everything public' },
  { id: 'SEC-9', says: 'learning mode' },
  { id: 'SEC-10', says: 'secured by perimeter without one' },
  { id: 'SEC-11', says: 'members reach each other, not by SAS' },
  { id: 'SEC-12', says: 'a vault knows no outbound rules' },
  { id: 'SEC-13', says: 'limits of perimeters' },
  {
    id: 'SEC-14',
    says: 'people need a way in once a resource is closed',
    because: 'advice; portal and command call from where the person is, which can be drawn as a client',
  },
];
