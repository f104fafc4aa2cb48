import * as z from 'zod';
import { flag, reference, references } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  manager: reference(['networkManager'], { label: 'Virtual network manager', whenGone: 'remove' }),
  members: references(['virtualNetwork'], { label: 'Virtual networks', whenGone: 'clear' }),
  byPolicy: flag(false, {
    label: 'Azure Policy adds members',
    help: 'Which VNets a policy adds is not drawn, so answers about others may depend on it.',
  }),
});

/** Network group: the VNets that configurations of a manager apply to. Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-network-groups, read 2026-11-30. */
export const networkGroup = defineKind({
  kind: 'networkGroup',
  title: 'Network group',
  label: 'Network group',
  says: 'The VNets to which configurations of a virtual network manager apply.',
  group: 'Rules',
  keywords: ['avnm', 'network group', 'group', 'members'],
  glyph:
    'M3 5a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v14a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2zM7 8h4v3h-4zM13 8h4v3h-4zM10 14h4v3h-4z',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'ng',
  settings,
  armType: 'Microsoft.Network/networkManagers/networkGroups',
  speaks: 'neither',
  lines: ({ members }: z.output<typeof settings>) => members.map((to) => ({ kind: 'member', to })),
  summary: ({ members }: z.output<typeof settings>) =>
    members.length === 1 ? '1 VNet' : `${members.length} VNets`,
});
