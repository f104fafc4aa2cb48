import type { Ip } from '../../address/ip.ts';
import { defineRule } from '../../explain/rule.ts';
import type { GroupAtSubnet, GroupMember } from '../security-rule.ts';

/** Rule: An application security group in a rule stands for the private addresses of the interfaces and private endpoints that are its members. */
export const applicationSecurityGroupStandsForItsMembers = defineRule({
  id: 'nsg/application-security-group-stands-for-its-members',
  says: 'An application security group in a rule stands for the private addresses of the interfaces and private endpoints that are its members.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-27'],
  /** The member with this address in the VNet of the NSG; undefined where the group does not stand for it. */
  memberAt: ({ here }: GroupAtSubnet, ip: Ip): GroupMember | undefined =>
    here.find((member) => member.ip === ip),
});
