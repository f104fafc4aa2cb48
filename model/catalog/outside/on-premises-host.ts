import * as z from 'zod';
import { address, field, reference, rows } from '../field.ts';
import { defineKind } from '../kind.ts';
import { nameRules } from '../name-rules.ts';

const settings = z.object({
  address: address({ label: 'Address' }),
  dnsServer: reference(['onPremisesDnsServer'], {
    label: 'DNS server',
    help: 'Empty: that of the site.',
    whenGone: 'clear',
  }),
  hostsFile: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      address: field(z.string().default(''), { label: 'Address', widget: 'ip' }),
    }),
    { label: 'Hosts file', advanced: true },
  ),
  nameRules,
});

/** A machine on premises. */
export const onPremisesHost = defineKind({
  kind: 'onPremisesHost',
  title: 'On-premises host',
  label: 'Host',
  says: 'A machine in a site of yours.',
  group: 'Places',
  keywords: ['pc', 'server', 'workstation', 'nrpt', 'hosts file'],
  glyph:
    'M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-10a2 2 0 0 1 2 -2zM8 21L16 21M12 17L12 21',
  drawnAs: 'node',
  livesIn: ['onPremisesSite'],
  namePrefix: 'pc',
  settings,
  armType: null,
  defaultPort: 443,
  speaks: 'both',
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
