import * as z from 'zod';
import { address, addresses, choice, field, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  address: address({ label: 'Address' }),
  mode: choice(['forwards', 'iterates'], 'forwards', {
    label: 'Works by',
    help: 'Forwarding hands the whole question on and takes the finished answer; iterating follows every alias itself and applies its rules to each.',
    options: { forwards: 'Forwarding', iterates: 'Iterating (root hints)' },
  }),
  defaultForwarders: addresses({ label: 'Default forwarders', help: 'Empty: a public resolver.' }),
  conditionalForwarders: rows(
    z.object({
      domain: field(z.string().default(''), { label: 'Domain', placeholder: 'database.windows.net' }),
      targets: texts({ label: 'Servers', placeholder: '10.0.0.68' }),
    }),
    {
      label: 'Conditional forwarders',
      help: 'For private endpoints forward the public suffix, not the privatelink one.',
    },
  ),
  records: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      address: field(z.string().default(''), { label: 'Address', widget: 'ip' }),
    }),
    { label: 'Own records', help: 'Names that this server answers itself.' },
  ),
});

/** A DNS server on premises. */
export const onPremisesDnsServer = defineKind({
  kind: 'onPremisesDnsServer',
  title: 'On-premises DNS server',
  label: 'DNS server',
  says: 'Answers the hosts of a site; conditional forwarders decide which names are asked in Azure.',
  group: 'Names',
  keywords: ['dns', 'forwarder', 'bind', 'active directory'],
  glyph:
    'M10.852 14.772l-.383.923M13.148 14.772a3 3 0 1 0-2.296-5.544l-.383-.923M13.148 9.228l.383-.923M13.53 15.696l-.382-.924a3 3 0 1 1-2.296-5.544M14.772 10.852l.923-.383M14.772 13.148l.923.383M4.5 10H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-.5M4.5 14H4a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-4a2 2 0 0 0-2-2h-.5M6 18h.01M6 6h.01M9.228 10.852l-.923-.383M9.228 13.148l-.923.383',
  drawnAs: 'node',
  livesIn: ['onPremisesSite'],
  namePrefix: 'dns',
  settings,
  armType: null,
  defaultPort: 53,
  speaks: 'neither',
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
