import type { Ip } from '../../address/ip.ts';
import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { GroupAtSubnet, GroupMember } from '../security-rule.ts';

/** Rule: The members of an application security group stand in one VNet, and where a rule names groups on both sides, the members of both do. */
export const membersOfAGroupShareAVnet = defineRule({
  id: 'nsg/members-of-a-group-share-a-vnet',
  says: 'The members of an application security group stand in one VNet, and where a rule names groups on both sides, the members of both do.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-27'],
  confidence: 'unverified',
  /** Would Azure take members in these VNets? */
  accepts: (vnets: readonly ResourceId[]): boolean => new Set(vnets).size <= 1,
  /** A member in another VNet than that of the NSG: whether the rule stands for it there, no page that was read says. */
  strangerAt: ({ elsewhere }: GroupAtSubnet, ip: Ip): GroupMember | undefined =>
    elsewhere.find((member) => member.ip === ip),
});
