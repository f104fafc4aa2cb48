import * as z from 'zod';
import { address, prefixes, reference } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  prefixes: prefixes({ label: 'Prefixes', placeholder: '172.20.0.0/16' }),
  publicAddress: address({ label: 'Public NAT address', help: 'What the internet sees of this site.' }),
  dnsServer: reference(['onPremisesDnsServer'], { label: 'DNS server', help: 'Empty: a public resolver.', whenGone: 'clear' }),
});

/** A site of yours outside Azure: an office or a data centre. */
export const onPremisesSite = defineKind({
  kind: 'onPremisesSite',
  title: 'On-premises site',
  label: 'On-premises',
  says: 'An office or data centre with prefixes of its own; a connection joins it with a gateway.',
  group: 'Places',
  keywords: ['office', 'datacenter', 'headquarters', 'branch'],
  glyph: '@building-2',
  drawnAs: 'frame',
  ground: 'onPremises',
  livesIn: ['canvas'],
  namePrefix: 'site',
  settings,
  armType: null,
  speaks: 'neither',
  summary: ({ prefixes: list }: z.output<typeof settings>) => list.join(', '),
});
