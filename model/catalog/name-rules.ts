import * as z from 'zod';
import { field, rows, texts } from './field.ts';

/** Settings of a client that can send suffixes to other servers than its own (DNS-81). */
export const nameRules = rows(
  z.object({
    domain: field(z.string().default(''), { label: 'Suffix', placeholder: 'database.windows.net' }),
    targets: texts({ label: 'Servers', placeholder: '10.100.3.4' }),
  }),
  {
    label: 'Rules for suffixes',
    help: 'The NRPT of Windows or dnsmasq: names below the suffix are asked there instead of at the DNS servers of this machine. The hosts file comes first.',
    advanced: true,
  },
);
