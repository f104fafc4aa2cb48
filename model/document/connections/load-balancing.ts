import { byReference } from '../connection-entry.ts';

/** A load balancer hands connections to a machine. */
export const loadBalancerBackend = byReference({
  id: 'backend',
  title: 'Add as backend',
  says: 'The load balancer hands connections to this machine.',
  from: ['loadBalancer'],
  to: ['virtualMachine'],
  field: 'backends',
});

/** A Private Link Service offers what a load balancer fronts. */
export const linkServiceFrontend = byReference({
  id: 'link-service',
  title: 'Offer this load balancer',
  says: 'Private endpoints of others reach the machines behind this load balancer.',
  from: ['privateLinkService'],
  to: ['loadBalancer'],
  field: 'loadBalancer',
});
