import * as z from 'zod';
import { field, references } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  armType: field(z.string().default(''), { label: 'ARM type', widget: 'text' }),
  body: field(z.record(z.string(), z.json()).default({}), {
    label: 'Properties',
    widget: 'text',
    advanced: true,
  }),
  references: references(['*any'], { label: 'Refers to', whenGone: 'clear' }),
});

/** A resource whose kind nobody here models: kept, drawn as a generic box, printed back on export. */
export const other = defineKind({
  kind: 'other',
  title: 'Other resource',
  label: 'Other',
  says: 'A resource that the model does not know; it is kept and drawn, and answers say that it is not modelled.',
  group: 'Places',
  keywords: ['generic', 'arm'],
  glyph:
    'M21 8a2 2 0 0 0-1-1.73l-7-4a2 2 0 0 0-2 0l-7 4A2 2 0 0 0 3 8v8a2 2 0 0 0 1 1.73l7 4a2 2 0 0 0 2 0l7-4A2 2 0 0 0 21 16ZM3.3 7l8.7 5 8.7-5M12 22V12',
  drawnAs: 'node',
  livesIn: [
    'canvas',
    'region',
    'virtualNetwork',
    'subnet',
    'publicServices',
    'globalServices',
    'onPremisesSite',
    'internet',
  ],
  namePrefix: 'other',
  settings,
  armType: null,
  speaks: 'neither',
  // What it is, first: the provider would take all the room that a box has.
  summary: ({ armType }: z.output<typeof settings>) => armType.replace(/^[^/]*\//, ''),
});
