import * as z from 'zod';
import { defineKind } from '../kind.ts';

const settings = z.object({});

/** DNS Private Resolver: the home of inbound and outbound endpoints in one VNet. */
export const dnsResolver = defineKind({
  kind: 'dnsResolver',
  title: 'DNS Private Resolver',
  label: 'Resolver',
  says: 'Lets others ask Azure DNS through an inbound endpoint, and Azure DNS ask others through an outbound endpoint and rules.',
  group: 'Names',
  keywords: ['dns', 'resolver', 'forwarder'],
  glyph: '@route',
  drawnAs: 'node',
  livesIn: ['virtualNetwork'],
  namePrefix: 'dnspr',
  settings,
  armType: 'Microsoft.Network/dnsResolvers',
  speaks: 'neither',
});
