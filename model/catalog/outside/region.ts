import * as z from 'zod';
import { defineKind } from '../kind.ts';

/** Region: the frame around VNets of one Azure region. */
export const region = defineKind({
  kind: 'region',
  title: 'Azure region',
  label: 'Region',
  says: 'A frame for what stands in one Azure region; things inside take its region.',
  group: 'Places',
  keywords: ['location', 'westeurope'],
  glyph: '@map-pin',
  drawnAs: 'frame',
  ground: 'region',
  livesIn: ['canvas'],
  namePrefix: 'West Europe',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
