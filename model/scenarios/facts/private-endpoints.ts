import type { Fact } from './fact.ts';

/** PE: private endpoints. */
export const privateEndpointsFacts: readonly Fact[] = [
  { id: 'PE-1', says: 'an address for one sub-resource of one target' },
  { id: 'PE-2', says: 'own region for the endpoint, any for the target' },
  { id: 'PE-3', says: 'only an approved connection carries' },
  { id: 'PE-4', says: 'who approves' },
  { id: 'PE-5', says: 'ARM words of an endpoint' },
  { id: 'PE-6', says: 'connections start on the client’s side' },
  { id: 'PE-7', says: 'peers and sites can use it' },
  { id: 'PE-8', says: 'over global peering too' },
  { id: 'PE-9', says: 'one instance and one sub-resource' },
  { id: 'PE-10', says: 'the public path stays with the client' },
  { id: 'PE-11', says: 'public access stays on' },
  { id: 'PE-12', says: 'services whose default turns' },
  { id: 'PE-13', says: 'public access off leaves endpoints alone' },
  { id: 'PE-14', says: 'the service’s rules are not asked' },
  { id: 'PE-15', says: 'perimeter rules are not asked' },
  { id: 'PE-16', says: 'several endpoints collide in one zone' },
  { id: 'PE-17', says: 'how many endpoints' },
  {
    id: 'PE-18',
    says: 'several addresses for one endpoint',
    open: {
      group: 'services',
      size: 'M',
      missing: 'an endpoint has one address; all names of Cosmos regions and registry data share it',
    },
  },
  { id: 'PE-19', says: 'the service sees the client’s address' },
  { id: 'PE-20', says: 'what network policies there are' },
  { id: 'PE-21', says: 'TCP and UDP over IPv4; static addresses not everywhere' },
  { id: 'PE-22', says: 'its interface cannot be changed' },
  {
    id: 'PE-23',
    says: 'zones and regions that fail',
    because: 'failures are not asked; a second endpoint can be drawn',
  },
  { id: 'PE-24', says: 'moving from service endpoint to endpoint interrupts' },
  { id: 'PE-25', says: 'both may stand side by side; the name decides' },
  {
    id: 'PE-26',
    says: 'Storage needs a version 2 account',
    open: {
      group: 'services',
      size: 'S',
      missing: 'accounts have no kind; an imported older one is not refused',
    },
  },
  { id: 'PE-27', says: 'prices', because: 'price' },
];
