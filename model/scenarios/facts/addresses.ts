import type { Fact } from './fact.ts';

/** ADDR: address spaces, subnets, delegations. */
export const addressesFacts: readonly Fact[] = [
  { id: 'ADDR-1', says: 'five addresses of a subnet are kept' },
  { id: 'ADDR-2', says: 'subnets are /2 to /29; IPv6 exactly /64' },
  { id: 'ADDR-3', says: 'ranges that a VNet may not use' },
  { id: 'ADDR-4', says: 'public ranges inside a VNet are not reachable from outside' },
  { id: 'ADDR-5', says: 'subnets lie inside their VNet and apart' },
  {
    id: 'ADDR-6',
    says: 'a subnet changes its size only while it is empty',
  },
  { id: 'ADDR-7', says: 'a VNet is in one region' },
  { id: 'ADDR-8', says: 'overlapping VNets may stand side by side but not be peered' },
  {
    id: 'ADDR-9',
    says: 'which protocols a VNet carries',
    because: 'a question is about TCP, UDP or ICMP, all of which are carried',
  },
  {
    id: 'ADDR-10',
    says: 'the first address does not answer ping',
    because: 'no thing of a drawing may hold it, so a question to it finds nobody',
  },
  { id: 'ADDR-11', says: 'platform addresses are filtered by platform tags only' },
  { id: 'ADDR-12', says: 'gateway subnet: name, sizes, nothing else inside' },
  { id: 'ADDR-13', says: 'gateway subnet: no default route, propagation stays on' },
  { id: 'ADDR-14', says: 'firewall subnet: name and /26' },
  { id: 'ADDR-15', says: 'firewall management subnet: name and /26' },
  { id: 'ADDR-16', says: 'Bastion subnet: name and /26' },
  { id: 'ADDR-17', says: 'Route Server subnet: name, /27, no NSG' },
  { id: 'ADDR-18', says: 'resolver endpoints: a delegated subnet each, /28 to /24' },
  { id: 'ADDR-19', says: 'reserved subnet names serve nothing else' },
  { id: 'ADDR-20', says: 'a delegated subnet belongs to its service' },
  { id: 'ADDR-21', says: 'no private endpoint in a delegated subnet' },
  {
    id: 'ADDR-22',
    says: 'delegations go before their subnet is deleted; intent policies block changes',
    because: 'about the order of deletions, which no drawing has; what is printed is created only',
  },
  { id: 'ADDR-23', says: 'a private endpoint may share a subnet' },
  { id: 'ADDR-24', says: 'an app’s endpoint and its integration need two subnets' },
  { id: 'ADDR-25', says: 'further delegation names of the API' },
  {
    id: 'ADDR-26',
    says: 'ranges that AKS refuses',
  },
  { id: 'ADDR-27', says: 'a VNet takes 1,000 private endpoints' },
];
