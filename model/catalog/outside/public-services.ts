import * as z from 'zod';
import { defineKind } from '../kind.ts';

/** The band of Microsoft's public services of a region: where PaaS stands, outside every VNet. */
export const publicServices = defineKind({
  kind: 'publicServices',
  title: 'Public services',
  label: 'Public services',
  says: 'Where PaaS services stand: on public addresses of Microsoft, outside every VNet.',
  group: 'Places',
  keywords: ['paas', 'public'],
  glyph: 'M17.5 19H9a7 7 0 1 1 6.71-9h1.79a4.5 4.5 0 1 1 0 9Z',
  drawnAs: 'frame',
  ground: 'publicServices',
  livesIn: ['canvas'],
  namePrefix: 'Public services',
  settings: z.object({}),
  armType: null,
  speaks: 'neither',
});
