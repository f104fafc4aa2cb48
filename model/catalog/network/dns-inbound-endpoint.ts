import * as z from 'zod';
import { address, reference } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  resolver: reference(['dnsResolver'], { label: 'Resolver', whenGone: 'clear' }),
  address: address({ label: 'Address' }),
});

/** Inbound endpoint of a resolver: an address that asks Azure DNS on behalf of its callers. */
export const dnsInboundEndpoint = defineKind({
  kind: 'dnsInboundEndpoint',
  title: 'Resolver inbound endpoint',
  label: 'Inbound',
  says: 'An address that answers with the private zones linked to its own VNet; for on-premises and other VNets.',
  group: 'Names',
  keywords: ['dns', 'resolver', 'inbound'],
  glyph: 'M10 17l5-5-5-5M15 12H3M15 3h4a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2h-4',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'inbound',
  settings,
  armType: 'Microsoft.Network/dnsResolvers/inboundEndpoints',
  defaultPort: 53,
  speaks: 'neither',
  holds: ({ address: ip }: z.output<typeof settings>) => [{ as: 'inboundEndpoint', address: ip }],
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
