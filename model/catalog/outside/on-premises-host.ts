import * as z from 'zod';
import { address, reference } from '../field.ts';
import { hostsFile } from '../hosts-file.ts';
import { defineKind } from '../kind.ts';
import { nameRules } from '../name-rules.ts';

const settings = z.object({
  address: address({ label: 'Address' }),
  dnsServer: reference(['onPremisesDnsServer'], {
    label: 'DNS server',
    help: 'Empty: that of the site.',
    whenGone: 'clear',
  }),
  hostsFile,
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
