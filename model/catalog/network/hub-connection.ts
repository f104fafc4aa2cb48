import * as z from 'zod';
import { address, choice, field, flag, maybeFlag, prefixes, reference, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const staticRoute = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  prefixes: prefixes({ label: 'Prefixes' }),
  nextHop: address({ label: 'Next hop', help: 'An appliance in this VNet, or the balancer before it.' }),
});

/** `other` is a route table of the user's own, which nobody here models. */
const tables = ['default', 'none', 'other'] as const;
const tableWords = {
  default: 'Default route table',
  none: 'None',
  other: 'Another table (not modelled)',
};

const settings = z.object({
  hub: reference(['virtualHub'], { label: 'Virtual hub', whenGone: 'remove' }),
  vnet: reference(['virtualNetwork'], { label: 'Virtual network', whenGone: 'remove' }),
  internetSecurity: maybeFlag(true, {
    label: 'Propagate default route',
    help: 'Does the VNet learn the 0.0.0.0/0 of the hub?',
    options: { true: 'Yes', false: 'No' },
  }),
  associatedTo: choice(tables, 'default', {
    label: 'Associated route table',
    help: 'The table from which the VNet learns its routes.',
    options: tableWords,
    advanced: true,
  }),
  propagatesTo: choice(tables, 'default', {
    label: 'Propagates to',
    help: 'Default: all default route tables of the WAN learn the ranges of the VNet. None: nobody does.',
    options: tableWords,
    advanced: true,
  }),
  staticRoutes: rows(staticRoute, {
    label: 'Static routes',
    help: 'What the hub sends to an appliance in this VNet.',
  }),
  propagateStaticRoutes: flag(true, { label: 'Propagate static routes', advanced: true }),
  bypassNextHop: flag(false, {
    label: 'Bypass the next hop inside this VNet',
    help: 'Addresses of this VNet are reached past the appliance of a static route.',
    advanced: true,
  }),
});

/** The connection of a VNet with a virtual hub; its defaults associate and propagate to the default route table. https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing (2024-12-10). */
export const hubConnection = defineKind({
  kind: 'hubConnection',
  title: 'Hub virtual network connection',
  label: 'Hub connection',
  says: 'Connects a VNet with a virtual hub: it learns the routes of the hub, and the hub learns its ranges.',
  group: 'Network',
  keywords: ['vwan', 'hub', 'spoke', 'connection'],
  glyph: 'M9 2v6M15 2v6M12 17v5M5 8h14M6 11V8h12v3a6 6 0 1 1-12 0Z',
  drawnAs: 'line',
  livesIn: ['canvas'],
  namePrefix: 'hubcon',
  settings,
  armType: 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections',
  speaks: 'neither',
  lines: ({ hub, vnet }: z.output<typeof settings>, name: string) => [
    { kind: 'connection', from: vnet, to: hub, label: name },
  ],
});
