import * as z from 'zod';
import { defineKind } from '../kind.ts';

/** The ground of global things: private DNS zones belong to no region. */
export const globalServices = defineKind({
  kind: 'globalServices',
  title: 'Global',
  label: 'Global',
  says: 'Things that belong to no region, such as private DNS zones.',
  group: 'Places',
  keywords: ['global', 'dns'],
  glyph:
    'M21.54 15H17a2 2 0 0 0-2 2v4.54M7 3.34V5a3 3 0 0 0 3 3a2 2 0 0 1 2 2c0 1.1.9 2 2 2a2 2 0 0 0 2-2c0-1.1.9-2 2-2h3.17M11 21.95V18a2 2 0 0 0-2-2a2 2 0 0 1-2-2v-1a2 2 0 0 0-2-2H2.05M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0',
  drawnAs: 'frame',
  ground: 'global',
  livesIn: ['canvas'],
  namePrefix: 'Global',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
