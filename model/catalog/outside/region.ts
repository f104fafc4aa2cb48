import * as z from 'zod';
import { defineKind } from '../kind.ts';

/** Region: the frame around VNets of one Azure region. */
export const region = defineKind({
  kind: 'region',
  title: 'Azure region',
  properName: true,
  label: 'Region',
  says: 'A frame for what stands in one Azure region; things inside take its region.',
  group: 'Places',
  keywords: ['location', 'westeurope'],
  glyph:
    'M20 10c0 4.993-5.539 10.193-7.399 11.799a1 1 0 0 1-1.202 0C9.539 20.193 4 14.993 4 10a8 8 0 0 1 16 0M9 10a3 3 0 1 0 6 0a3 3 0 1 0 -6 0',
  drawnAs: 'frame',
  ground: 'region',
  livesIn: ['canvas'],
  namePrefix: 'West Europe',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
