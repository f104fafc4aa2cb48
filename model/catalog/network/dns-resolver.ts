import * as z from 'zod';
import { defineKind } from '../kind.ts';

const settings = z.object({});

/** DNS Private Resolver: the home of inbound and outbound endpoints in one VNet. */
export const dnsResolver = defineKind({
  kind: 'dnsResolver',
  title: 'DNS Private Resolver',
  properName: true,
  label: 'Resolver',
  says: 'Lets others ask Azure DNS through an inbound endpoint, and Azure DNS ask others through an outbound endpoint and rules.',
  group: 'Names',
  keywords: ['dns', 'resolver', 'forwarder'],
  glyph:
    'M9 5h8.5a1 1 0 010 7h-11a1 1 0 000 7H15M15 19a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M3 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  drawnAs: 'node',
  livesIn: ['virtualNetwork'],
  namePrefix: 'dnspr',
  settings,
  armType: 'Microsoft.Network/dnsResolvers',
  speaks: 'neither',
});
