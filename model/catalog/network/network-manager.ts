import * as z from 'zod';
import { texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  scopes: texts({
    label: 'Scopes',
    help: 'Ids of subscriptions and management groups. Empty: the subscription in which the manager stands.',
    placeholder: '/subscriptions/…',
  }),
  accesses: texts(
    {
      label: 'Features',
      help: 'What the manager may apply to the VNets of its scopes.',
      suggestions: ['Connectivity', 'SecurityAdmin'],
    },
    ['Connectivity', 'SecurityAdmin'],
  ),
});

/** Azure Virtual Network Manager: groups of VNets, and what is deployed to them. Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-network-manager-scope, 2023-03-22. */
export const networkManager = defineKind({
  kind: 'networkManager',
  title: 'Virtual network manager',
  label: 'VNet manager',
  says: 'Groups VNets, joins the groups and lays security admin rules over them.',
  group: 'Rules',
  keywords: ['avnm', 'network manager', 'virtual network manager', 'governance'],
  glyph:
    'M12 3a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M5 17a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M19 17a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M12 7v5M5 17v-2a3 3 0 0 1 3 -3h8a3 3 0 0 1 3 3v2',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'vnm',
  settings,
  armType: 'Microsoft.Network/networkManagers',
  speaks: 'neither',
  summary: ({ accesses }: z.output<typeof settings>) => accesses.join(', '),
});
