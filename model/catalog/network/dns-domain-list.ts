import * as z from 'zod';
import { texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  // Azure takes no empty list, so that a new one begins with the example of Microsoft's pages.
  domains: texts(
    {
      label: 'Domains',
      help: 'Each stands for itself and everything below; a single dot is every name.',
      placeholder: 'malicious.contoso.com.',
    },
    ['malicious.contoso.com.'],
  ),
});

/** DNS domain list: names that rules of DNS security policies speak of (DNS-36). */
export const dnsDomainList = defineKind({
  kind: 'dnsDomainList',
  title: 'DNS domain list',
  properName: true,
  label: 'Domain list',
  says: 'Names that the rules of DNS security policies block or let pass.',
  group: 'Names',
  keywords: ['dns', 'domains', 'blocklist', 'allowlist'],
  glyph: 'M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'dnsdl',
  settings,
  armType: 'Microsoft.Network/dnsResolverDomainLists',
  speaks: 'neither',
  summary: ({ domains }: z.output<typeof settings>) =>
    domains.length === 1 ? (domains[0] ?? '') : `${domains.length} domains`,
});
