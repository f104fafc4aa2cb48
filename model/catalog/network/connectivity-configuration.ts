import * as z from 'zod';
import { choice, flag, reference, rows } from '../field.ts';
import { defineKind } from '../kind.ts';
import { managerDeployment } from '../manager-deployment.ts';

const groupRow = z.object({
  group: reference(['networkGroup'], { label: 'Network group', whenGone: 'remove' }),
  directConnectivity: flag(false, {
    label: 'Direct connectivity',
    onlyWhen: { field: 'topology', is: ['HubAndSpoke'] },
    help: 'Hub and spoke: the VNets of the group also reach each other, in a connected group.',
  }),
  global: flag(false, { label: 'Across regions', help: 'Without it only VNets of one region are joined.' }),
  useHubGateway: flag(false, {
    label: 'Use the gateway of the hub',
    onlyWhen: { field: 'topology', is: ['HubAndSpoke'] },
  }),
});

const settings = z.object({
  manager: reference(['networkManager'], { label: 'Virtual network manager', whenGone: 'remove' }),
  ...managerDeployment,
  topology: choice(['HubAndSpoke', 'Mesh'], 'HubAndSpoke', {
    label: 'Topology',
    options: { HubAndSpoke: 'Hub and spoke', Mesh: 'Mesh' },
  }),
  hub: reference(['virtualNetwork'], {
    label: 'Hub',
    onlyWhen: { field: 'topology', is: ['HubAndSpoke'] },
    help: 'For hub and spoke: it is peered with every VNet of the groups.',
    whenGone: 'clear',
  }),
  groups: rows(groupRow, { label: 'Network groups' }),
  deleteExistingPeering: flag(false, {
    label: 'Delete existing peerings',
    help: 'Takes away peerings that the configuration does not ask for.',
  }),
  addressOverlap: choice(['Allowed', 'Disallowed'], 'Allowed', {
    label: 'Overlap in a connected group',
    help: 'Allowed: addresses that occur twice are not reached.',
    options: { Allowed: 'Allowed', Disallowed: 'Not allowed' },
    advanced: true,
  }),
});

/** Connectivity configuration: peerings of a hub with its spokes, and connected groups. Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration, 2025-11-18. */
export const connectivityConfiguration = defineKind({
  kind: 'connectivityConfiguration',
  title: 'Connectivity configuration',
  label: 'Connectivity',
  says: 'Joins the VNets of network groups: as a mesh, or each with a hub.',
  group: 'Rules',
  keywords: ['avnm', 'mesh', 'hub and spoke', 'connected group', 'direct connectivity'],
  glyph:
    'M5 3a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M19 3a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M5 17a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M19 17a2 2 0 1 0 0 4a2 2 0 0 0 0 -4M7 5h10M7 19h10M5 7v10M19 7v10M6.500 6.500l11 11M17.500 6.500l-11 11',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'cc',
  settings,
  armType: 'Microsoft.Network/networkManagers/connectivityConfigurations',
  speaks: 'neither',
  lines: ({ groups, hub }: z.output<typeof settings>) =>
    [...groups.map(({ group }) => group), hub].map((to) => ({ kind: 'member', to })),
  summary: ({ topology }: z.output<typeof settings>) => (topology === 'Mesh' ? 'Mesh' : 'Hub and spoke'),
});
