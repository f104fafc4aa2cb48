import * as z from 'zod';
import { address, choice, field, flag, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const route = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  prefix: field(z.string().default('0.0.0.0/0'), { label: 'Prefix or service tag' }),
  nextHopType: choice(
    ['VirtualAppliance', 'VirtualNetworkGateway', 'VnetLocal', 'Internet', 'None'],
    'VirtualAppliance',
    {
      label: 'Next hop',
    },
  ),
  nextHopAddress: address({ label: 'Next hop address' }),
});

const settings = z.object({
  routes: rows(route, { label: 'Routes' }),
  disableBgpRoutePropagation: flag(false, {
    label: 'Keep gateway routes out',
    help: 'No route that a gateway learned (BGP or static) reaches the subnets of this table.',
  }),
});

/** Route table: user-defined routes of the subnets that refer to it, with the next hops that Azure lets a user name (ROUTE-19). */
export const routeTable = defineKind({
  kind: 'routeTable',
  title: 'Route table',
  label: 'Routes',
  says: 'User-defined routes for what leaves a subnet.',
  group: 'Rules',
  keywords: ['udr', 'route', 'rt'],
  glyph:
    'M10.586 5.414l-5.172 5.172M18.586 13.414l-5.172 5.172M6 12h12M10 20a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M10 4a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M18 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M2 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  drawnAs: 'badge',
  livesIn: ['region', 'virtualNetwork', 'subnet', 'canvas'],
  namePrefix: 'rt',
  settings,
  armType: 'Microsoft.Network/routeTables',
  speaks: 'neither',
  summary: ({ routes }: z.output<typeof settings>) =>
    routes.length === 1 ? '1 route' : `${routes.length} routes`,
});
