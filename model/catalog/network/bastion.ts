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
  label: 'Bastion',
  says: 'Opens RDP and SSH to machines from its own subnet; people reach it on 443.',
  group: 'Network',
  keywords: ['rdp', 'ssh', 'jump'],
  glyph: '@shield-check',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'bas',
  settings,
  armType: 'Microsoft.Network/bastionHosts',
  speaks: 'source',
});
