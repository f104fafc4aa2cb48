import { defineRule } from '../../explain/rule.ts';

/** Rule: Bastion opens RDP and SSH from AzureBastionSubnet to the private address of a machine, which must let 22 or 3389 in from there. */
export const bastionConnectsFromItsSubnet = defineRule({
  id: 'trace/bastion-connects-from-its-subnet',
  says: 'Bastion opens RDP and SSH from AzureBastionSubnet to the private address of a machine, which must let 22 or 3389 in from there.',
  source: 'https://learn.microsoft.com/azure/bastion/bastion-nsg',
  checkedOn: '2020-02-03',
  facts: ['HYBRID-14', 'HYBRID-15'],
  confidence: 'derived',
  /** Does Bastion open this connection: to a machine of its VNet or a peer (https://learn.microsoft.com/azure/bastion/vnet-peering, 2020-11-05) it does, to other private places it depends, to anything else never. */
  opens(destination: 'machine' | 'elsewhere' | 'other', port: number): boolean | 'unknown' {
    if (destination === 'other' || (port !== 22 && port !== 3389)) return false;
    return destination === 'machine' ? true : 'unknown';
  },
});
