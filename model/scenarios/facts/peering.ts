import type { Fact } from './fact.ts';

/** PEER: virtual network peering. */
export const peeringFacts: readonly Fact[] = [
  { id: 'PEER-1', says: 'both sides must be connected' },
  {
    id: 'PEER-2',
    says: 'peering crosses regions, subscriptions and tenants, not clouds',
    because: 'a drawing is in one cloud; regions, subscriptions and tenants do not stop a peering here',
  },
  { id: 'PEER-3', says: 'peered ranges do not overlap' },
  { id: 'PEER-4', says: 'peering is not transitive' },
  { id: 'PEER-5', says: 'flags of a side; what is omitted is not known' },
  { id: 'PEER-6', says: 'the access flag decides about the tag VirtualNetwork' },
  { id: 'PEER-7', says: 'access off: sources contradict each other' },
  { id: 'PEER-8', says: 'forwarded traffic off: sources contradict each other' },
  { id: 'PEER-9', says: 'request and reply through a hub each need the flag' },
  {
    id: 'PEER-10',
    says: 'the flag makes no routes',
    because: 'routes are never made from it; the drawing needs user routes all the same',
  },
  { id: 'PEER-11', says: 'gateway transit needs both sides' },
  { id: 'PEER-12', says: 'one remote gateway a VNet, none beside its own' },
  { id: 'PEER-13', says: 'gateway transit also over global peering' },
  { id: 'PEER-14', says: 'peering goes before a gateway between the same VNets' },
  {
    id: 'PEER-15',
    says: 'Basic load balancers are not reachable over global peering',
    because: 'only Standard load balancers are drawn; Basic ones are retired',
  },
  { id: 'PEER-16', says: 'point-to-site clients need a new profile after peering' },
  { id: 'PEER-17', says: 'a next hop may be an appliance in a direct peer' },
  { id: 'PEER-18', says: 'Azure’s own names of machines stay inside their VNet' },
  { id: 'PEER-19', says: 'subnet peering joins named subnets only' },
  { id: 'PEER-20', says: 'subnet peering allows partly overlapping VNets' },
  { id: 'PEER-21', says: 'subnet peering wins over a connected group' },
  { id: 'PEER-22', says: 'bandwidth and latency of a peering', because: 'speed is not asked' },
  { id: 'PEER-23', says: 'VNets without a link exchange nothing' },
];
