import * as z from 'zod';
import { address, prefixes, reference } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  prefixes: prefixes({ label: 'Prefixes', placeholder: '172.20.0.0/16' }),
  publicAddress: address({ label: 'Public NAT address', help: 'What the internet sees of this site.' }),
  dnsServer: reference(['onPremisesDnsServer'], {
    label: 'DNS server',
    help: 'Empty: a public resolver.',
    whenGone: 'clear',
  }),
});

/** A site of yours outside Azure: an office or a data centre. */
export const onPremisesSite = defineKind({
  kind: 'onPremisesSite',
  title: 'On-premises site',
  label: 'On-premises',
  says: 'An office or data centre with prefixes of its own; a connection joins it with a gateway.',
  group: 'Places',
  keywords: ['office', 'datacenter', 'headquarters', 'branch'],
  glyph:
    'M12 10h.01M12 14h.01M12 6h.01M16 10h.01M16 14h.01M16 6h.01M8 10h.01M8 14h.01M8 6h.01M9 22v-3a1 1 0 0 1 1-1h4a1 1 0 0 1 1 1v3M6 2h12a2 2 0 0 1 2 2v16a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2v-16a2 2 0 0 1 2 -2z',
  drawnAs: 'frame',
  ground: 'onPremises',
  livesIn: ['canvas'],
  namePrefix: 'site',
  settings,
  armType: null,
  speaks: 'neither',
  summary: ({ prefixes: list }: z.output<typeof settings>) => list.join(', '),
});
