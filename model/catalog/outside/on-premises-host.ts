import * as z from 'zod';
import { address, reference, rows, field } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  address: address({ label: 'Address' }),
  dnsServer: reference(['onPremisesDnsServer'], { label: 'DNS server', help: 'Empty: that of the site.', whenGone: 'clear' }),
  hostsFile: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      address: field(z.string().default(''), { label: 'Address', widget: 'ip' }),
    }),
    { label: 'Hosts file', advanced: true },
  ),
});

/** A machine on premises. */
export const onPremisesHost = defineKind({
  kind: 'onPremisesHost',
  title: 'On-premises host',
  label: 'Host',
  says: 'A machine in a site of yours.',
  group: 'Places',
  keywords: ['pc', 'server', 'workstation'],
  glyph: '@monitor',
  drawnAs: 'node',
  livesIn: ['onPremisesSite'],
  namePrefix: 'pc',
  settings,
  armType: null,
  defaultPort: 443,
  speaks: 'both',
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
