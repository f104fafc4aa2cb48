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
  glyph: '@laptop',
  drawnAs: 'node',
  livesIn: ['internet', 'canvas'],
  namePrefix: 'anyone',
  settings,
  armType: null,
  defaultPort: 443,
  speaks: 'both',
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
