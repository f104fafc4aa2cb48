import type { Fact } from './fact.ts';

/** SEC: authorisation, trusted services, perimeters. */
export const securityFacts: readonly Fact[] = [
  { id: 'SEC-1', says: 'open is not unauthenticated' },
  { id: 'SEC-2', says: 'roles are needed after the network' },
  { id: 'SEC-3', says: 'trusted services of Storage' },
  {
    id: 'SEC-4',
    says: 'network security perimeters, and who takes part',
    open: {
      group: 'network kinds',
      size: 'L',
      missing: 'perimeters are not in the catalog; secured by perimeter is told as depends or closed',
    },
  },
  { id: 'SEC-5', says: 'perimeters leave endpoints alone' },
  {
    id: 'SEC-6',
    says: 'transition and enforced',
    open: { group: 'network kinds', size: 'M', missing: 'comes with SEC-4' },
  },
  {
    id: 'SEC-7',
    says: 'what perimeter rules name',
    open: { group: 'network kinds', size: 'M', missing: 'comes with SEC-4' },
  },
  {
    id: 'SEC-8',
    says: 'enforced overrides everything public',
    open: {
      group: 'network kinds',
      size: 'M',
      missing: 'comes with SEC-4; the word of the service alone is read',
    },
  },
  {
    id: 'SEC-9',
    says: 'learning mode',
    open: { group: 'network kinds', size: 'M', missing: 'comes with SEC-4' },
  },
  { id: 'SEC-10', says: 'secured by perimeter without one' },
  {
    id: 'SEC-11',
    says: 'members reach each other, not by SAS',
    open: { group: 'network kinds', size: 'M', missing: 'comes with SEC-4' },
  },
  {
    id: 'SEC-12',
    says: 'a vault knows no outbound rules',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SEC-4' },
  },
  {
    id: 'SEC-13',
    says: 'limits of perimeters',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SEC-4' },
  },
  {
    id: 'SEC-14',
    says: 'people need a way in once a resource is closed',
    because: 'advice; portal and command call from where the person is, which can be drawn as a client',
  },
];
