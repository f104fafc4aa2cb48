import type { Fact } from './fact.ts';

/** HYBRID: sites, transit, Bastion. */
export const hybridFacts: readonly Fact[] = [
  { id: 'HYBRID-1', says: 'VPN and private peering join both ways without translation' },
  { id: 'HYBRID-2', says: 'one gateway of a type in a VNet' },
  { id: 'HYBRID-3', says: 'Microsoft peering leads to public services only' },
  { id: 'HYBRID-4', says: 'public peering is retired', because: 'history; it cannot be drawn' },
  { id: 'HYBRID-5', says: 'services see the public address of a site' },
  { id: 'HYBRID-6', says: 'service endpoints do not serve sites' },
  { id: 'HYBRID-7', says: 'private endpoints serve sites' },
  { id: 'HYBRID-8', says: 'sites reach spokes over the hub’s gateway' },
  { id: 'HYBRID-9', says: 'propagation off takes the way back' },
  { id: 'HYBRID-10', says: 'routes at the gateway subnet for inspection' },
  { id: 'HYBRID-11', says: 'ways between spokes' },
  { id: 'HYBRID-12', says: 'forced tunnelling takes services too' },
  { id: 'HYBRID-13', says: 'longer announced routes still lose against VNet and peer' },
  { id: 'HYBRID-14', says: 'Bastion opens RDP and SSH from its subnet' },
  { id: 'HYBRID-15', says: 'Bastion reaches machines of peers' },
  { id: 'HYBRID-16', says: 'point-to-site: pool addresses, reach, source' },
  { id: 'HYBRID-17', says: 'Azure may call a site; services without a VNet may not' },
  { id: 'HYBRID-18', says: 'Direct Connect can present a site’s address' },
  {
    id: 'HYBRID-19',
    says: 'Global Reach joins sites, not VNets',
  },
];
