import * as z from 'zod';
import { address, choice } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  tier: choice(['Basic', 'Standard', 'Premium'], 'Standard', { label: 'Tier' }),
  publicIp: address({ label: 'Public address' }),
});

/** Bastion: remote desktop and SSH to machines without public addresses. */
export const bastion = defineKind({
  kind: 'bastion',
  title: 'Azure Bastion',
  properName: true,
  label: 'Bastion',
  says: 'Opens RDP and SSH to machines from its own subnet; people reach it on 443.',
  group: 'Network',
  keywords: ['rdp', 'ssh', 'jump'],
  glyph:
    'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1zM9 12l2 2 4-4',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'bas',
  settings,
  armType: 'Microsoft.Network/bastionHosts',
  speaks: 'source',
  callsFrom: 'anyOfSubnet',
  holds: () => [{ as: 'bastion', address: null }],
});
