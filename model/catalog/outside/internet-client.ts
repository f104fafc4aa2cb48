import * as z from 'zod';
import { address } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({ address: address({ label: 'Public address', placeholder: '203.0.113.7' }) });

/** Somebody on the internet, or a server there. */
export const internetClient = defineKind({
  kind: 'internetClient',
  title: 'Internet client',
  label: 'Internet client',
  says: 'A machine on the internet with a public address: a visitor, a developer at home, a server.',
  group: 'Places',
  keywords: ['anyone', 'developer', 'laptop', 'attacker', 'public'],
  glyph:
    'M18 5a2 2 0 0 1 2 2v8.526a2 2 0 0 0 .212.897l1.068 2.127a1 1 0 0 1-.9 1.45H3.62a1 1 0 0 1-.9-1.45l1.068-2.127A2 2 0 0 0 4 15.526V7a2 2 0 0 1 2-2zM20.054 15.987H3.946',
  drawnAs: 'node',
  livesIn: ['internet', 'canvas'],
  namePrefix: 'anyone',
  settings,
  armType: null,
  defaultPort: 443,
  speaks: 'both',
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
