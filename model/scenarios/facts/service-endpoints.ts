import type { Fact } from './fact.ts';

/** SE: service endpoints and their policies. */
export const serviceEndpointsFacts: readonly Fact[] = [
  { id: 'SE-1', says: 'a setting of a subnet' },
  { id: 'SE-2', says: 'endpoint and rule together' },
  { id: 'SE-3', says: 'the name stays public' },
  { id: 'SE-4', says: 'several a subnet, several subnets a service' },
  { id: 'SE-5', says: 'one way only' },
  { id: 'SE-6', says: 'the service sees the private address and the subnet' },
  { id: 'SE-7', says: 'IP rules stop matching' },
  { id: 'SE-8', says: 'switching closes connections' },
  { id: 'SE-9', says: 'goes around firewalls' },
  { id: 'SE-10', says: 'to inspect, put it at the firewall’s subnet' },
  { id: 'SE-11', says: 'belongs to its subnet alone' },
  { id: 'SE-12', says: 'opens the whole service' },
  { id: 'SE-13', says: 'outbound rules still count' },
  { id: 'SE-14', says: 'TCP only' },
  { id: 'SE-15', says: 'disks of machines are not affected', because: 'disk traffic is not asked' },
  { id: 'SE-16', says: 'either rule admits' },
  { id: 'SE-17', says: 'who is refused gets 403 or 404' },
  {
    id: 'SE-18',
    says: 'a deleted subnet’s rule does not come back with its name',
    because: 'rules of a drawing refer to the subnet itself and go with it',
  },
  { id: 'SE-19', says: 'permission to join a subnet', because: 'about who may edit, not about traffic' },
  { id: 'SE-20', says: 'a rule may be made before the endpoint' },
  { id: 'SE-21', says: 'other tenants at some services only' },
  { id: 'SE-22', says: 'limits of VNet rules' },
  { id: 'SE-23', says: 'Storage and Storage.Global exclude each other' },
  { id: 'SE-24', says: 'regional and global Storage endpoints' },
  {
    id: 'SE-25',
    says: 'subnet rules cover the secondary too',
    open: { group: 'services', size: 'S', missing: 'storage accounts have no secondary names' },
  },
  {
    id: 'SE-26',
    says: 'Microsoft.Sql switches the single servers of PostgreSQL and MySQL too',
    because: 'those servers are retired and not in the catalog',
  },
  {
    id: 'SE-27',
    says: 'SQL: rules of the server and of single databases',
    open: {
      group: 'services',
      size: 'S',
      missing: 'IP rules of a single database are not in a template; a refusal should say that one may admit',
    },
  },
  { id: 'SE-28', says: 'apps with an endpoint refuse service endpoint subnets' },
  { id: 'SE-29', says: 'a registry takes one of the two' },
  {
    id: 'SE-30',
    says: 'policies for Storage only',
    open: {
      group: 'network kinds',
      size: 'M',
      missing: 'policies are no kind; an imported subnet that has one makes its way to Storage depend',
    },
  },
  {
    id: 'SE-31',
    says: 'a policy widens and narrows at once',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SE-30' },
  },
  {
    id: 'SE-32',
    says: 'conditions of policies',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SE-30' },
  },
  {
    id: 'SE-33',
    says: 'what a policy names',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SE-30' },
  },
  {
    id: 'SE-34',
    says: 'policies and managed services',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SE-30' },
  },
  {
    id: 'SE-35',
    says: 'policies filter their subnet only',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SE-30' },
  },
  {
    id: 'SE-36',
    says: 'standard service endpoints (preview)',
    open: {
      group: 'network kinds',
      size: 'M',
      missing: 'network identifiers and perimeters are not in the catalog',
    },
  },
  {
    id: 'SE-37',
    says: 'standard ones do not serve sites either',
    open: { group: 'network kinds', size: 'S', missing: 'comes with SE-36' },
  },
];
