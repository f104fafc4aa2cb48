import * as z from 'zod';
import { field, rows } from './field.ts';

/** The hosts file of a client: names that it looks up in no DNS server. */
export const hostsFile = rows(
  z.object({
    name: field(z.string().default(''), { label: 'Name' }),
    address: field(z.string().default(''), { label: 'Address', widget: 'ip' }),
  }),
  { label: 'Hosts file', advanced: true },
);
