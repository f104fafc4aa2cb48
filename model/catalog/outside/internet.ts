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
  glyph: '@globe',
  drawnAs: 'frame',
  ground: 'internet',
  livesIn: ['canvas'],
  namePrefix: 'Internet',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
