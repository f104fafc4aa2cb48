import * as z from 'zod';
import { reference } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({ resolver: reference(['dnsResolver'], { label: 'Resolver', whenGone: 'clear' }) });

/** Outbound endpoint of a resolver: the way by which forwarding rules leave. */
export const dnsOutboundEndpoint = defineKind({
  kind: 'dnsOutboundEndpoint',
  title: 'Resolver outbound endpoint',
  label: 'Outbound',
  says: 'The way out for the rules of a forwarding ruleset.',
  group: 'Names',
  keywords: ['dns', 'resolver', 'outbound'],
  glyph: 'M16 17l5-5-5-5M21 12H9M9 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h4',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'outbound',
  settings,
  armType: 'Microsoft.Network/dnsResolvers/outboundEndpoints',
  speaks: 'neither',
});
