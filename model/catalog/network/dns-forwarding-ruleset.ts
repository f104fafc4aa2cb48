import * as z from 'zod';
import { field, flag, reference, references, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  outboundEndpoints: references(['dnsOutboundEndpoint'], { label: 'Outbound endpoints', whenGone: 'clear' }),
  links: rows(
    z.object({ vnet: reference(['virtualNetwork'], { label: 'Virtual network', whenGone: 'remove' }) }),
    {
      label: 'Virtual network links',
      help: 'The rules count in these VNets, as long as they use Azure DNS.',
    },
  ),
  rules: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      domain: field(z.string().default(''), {
        label: 'Domain',
        help: 'Ends with a dot; a single dot is every name.',
        placeholder: 'corp.contoso.com.',
      }),
      enabled: flag(true, { label: 'Enabled' }),
      targets: texts({ label: 'Target servers', placeholder: '172.20.0.10' }),
    }),
    { label: 'Rules', help: 'The longest matching domain wins; private zones are asked first.' },
  ),
});

/** DNS forwarding ruleset: which names the linked VNets ask elsewhere. */
export const dnsForwardingRuleset = defineKind({
  kind: 'dnsForwardingRuleset',
  title: 'DNS forwarding ruleset',
  properName: true,
  label: 'Ruleset',
  says: 'Rules that send names of linked VNets to other DNS servers.',
  group: 'Names',
  keywords: ['dns', 'ruleset', 'forward', 'conditional forwarder'],
  glyph: 'M8 5h13M13 12h8M13 19h8M3 10a2 2 0 0 0 2 2h3M3 5v12a2 2 0 0 0 2 2h3',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'dnsfrs',
  settings,
  armType: 'Microsoft.Network/dnsForwardingRulesets',
  speaks: 'neither',
  lines: ({ links }: z.output<typeof settings>) =>
    links.map(({ vnet }) => ({ kind: 'rulesetLink', to: vnet })),
  summary: ({ rules }: z.output<typeof settings>) =>
    rules.length === 1 ? '1 rule' : `${rules.length} rules`,
});
