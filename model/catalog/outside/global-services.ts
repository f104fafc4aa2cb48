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
  glyph: '@earth',
  drawnAs: 'frame',
  ground: 'global',
  livesIn: ['canvas'],
  namePrefix: 'Global',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
