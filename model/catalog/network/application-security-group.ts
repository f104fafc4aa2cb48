import * as z from 'zod';
import { defineKind } from '../kind.ts';

const settings = z.object({});

/** Application security group: a name for interfaces and private endpoints, which rules of NSGs use in place of addresses (NSG-27). */
export const applicationSecurityGroup = defineKind({
  kind: 'applicationSecurityGroup',
  title: 'Application security group',
  label: 'ASG',
  says: 'A name for network interfaces and private endpoints of one VNet; rules of NSGs use it in place of their addresses.',
  group: 'Rules',
  keywords: ['asg', 'nsg', 'group', 'security'],
  glyph:
    'M12 2l8 3v6c0 5 -3.500 8.500 -8 11c-4.500 -2.500 -8 -6 -8 -11v-6zM8 9h3v3h-3zM13 9h3v3h-3zM8 14h3v3h-3zM13 14h3v3h-3z',
  drawnAs: 'badge',
  livesIn: ['region', 'virtualNetwork', 'canvas'],
  namePrefix: 'asg',
  settings,
  armType: 'Microsoft.Network/applicationSecurityGroups',
  speaks: 'neither',
});
