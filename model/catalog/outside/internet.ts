import * as z from 'zod';
import { defineKind } from '../kind.ts';

/** The internet: a ground for clients outside. */
export const internet = defineKind({
  kind: 'internet',
  title: 'Internet',
  label: 'Internet',
  says: 'Everything that is neither yours nor Microsoft’s.',
  group: 'Places',
  keywords: ['outside', 'world'],
  glyph: 'M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 2a14.5 14.5 0 0 0 0 20 14.5 14.5 0 0 0 0-20M2 12h20',
  drawnAs: 'frame',
  ground: 'internet',
  livesIn: ['canvas'],
  namePrefix: 'Internet',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
