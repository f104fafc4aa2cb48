import * as z from 'zod';
import { address, addresses, choice, field, flag, prefixes, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const ruleHead = {
  name: field(z.string().default(''), { label: 'Name' }),
  priority: field(z.number().int().min(100).max(65000).default(200), { label: 'Priority', widget: 'number' }),
  access: choice(['Allow', 'Deny'], 'Allow', { label: 'Action' }),
};

const networkRule = z.object({
  ...ruleHead,
  protocols: texts({ label: 'Protocols', suggestions: ['TCP', 'UDP', 'ICMP', 'Any'] }, ['TCP']),
  sources: texts({ label: 'Sources' }, ['*']),
  destinations: texts(
    { label: 'Destinations', help: 'Prefixes, service tags or names (with the DNS proxy on).' },
    ['*'],
  ),
  ports: field(z.string().default('*'), { label: 'Ports', widget: 'ports' }),
});

const natRule = z.object({
  name: ruleHead.name,
  priority: ruleHead.priority,
  protocols: texts({ label: 'Protocols', suggestions: ['TCP', 'UDP'] }, ['TCP']),
  sources: texts({ label: 'Sources' }, ['*']),
  destinations: texts({ label: 'Called at', help: 'A public address of the firewall, or its private one.' }),
  ports: field(z.string().default('443'), { label: 'Ports', widget: 'ports' }),
  translatedAddress: address({ label: 'Leads to address' }),
  translatedPort: field(z.number().int().min(1).max(65535).default(443), {
    label: 'Leads to port',
    widget: 'number',
  }),
});

const applicationRule = z.object({
  ...ruleHead,
  sources: texts({ label: 'Sources' }, ['*']),
  fqdns: texts({ label: 'Target names', placeholder: '*.vault.azure.net' }),
  ports: field(z.string().default('443'), {
    label: 'Ports',
    widget: 'ports',
    help: 'HTTP, HTTPS or MSSQL ports; application rules know no other protocol.',
  }),
});

const settings = z.object({
  address: address({ label: 'Private address' }),
  publicIps: addresses({ label: 'Public addresses' }),
  tier: choice(['Basic', 'Standard', 'Premium'], 'Standard', { label: 'Tier' }),
  managementInterface: flag(false, {
    label: 'Management interface',
    help: 'A subnet AzureFirewallManagementSubnet and a public address of its own; needed for forced tunnelling. Basic always has one.',
    advanced: true,
  }),
  natRules: rows(natRule, {
    label: 'DNAT rules',
    help: 'Asked first, for what calls an address of the firewall; the destination sees the firewall as the source.',
  }),
  networkRules: rows(networkRule, {
    label: 'Network rules',
    help: 'Asked after DNAT rules; the lowest priority number that matches decides.',
  }),
  applicationRules: rows(applicationRule, {
    label: 'Application rules',
    help: 'Asked after the network rules; always with the firewall’s own source address.',
  }),
  privateRanges: prefixes({
    label: 'Ranges without SNAT',
    help: 'Empty: RFC 1918 and 100.64.0.0/10. 0.0.0.0/0: never SNAT. 255.255.255.255/32: always SNAT.',
    advanced: true,
  }),
  dnsProxy: flag(false, { label: 'DNS proxy', help: 'Listens on port 53 and relays to its DNS servers.' }),
  dnsServers: addresses({
    label: 'Upstream DNS servers',
    help: 'Empty: Azure DNS with the zones linked to this VNet.',
  }),
});

/** Azure Firewall: a managed appliance with network and application rules. */
export const azureFirewall = defineKind({
  kind: 'azureFirewall',
  title: 'Azure Firewall',
  properName: true,
  label: 'Firewall',
  says: 'Filters what user-defined routes send to it; denies what no rule allows.',
  group: 'Network',
  keywords: ['afw', 'firewall', 'nva', 'appliance'],
  glyph:
    'M16 3v2.107M17 9c1 3 2.5 3.5 3.5 4.5A5 5 0 0 1 22 17a5 5 0 0 1-10 0c0-.3 0-.6.1-.9a2 2 0 1 0 3.3-2C13 11.5 16 9 17 9M21 8.274V5a2 2 0 0 0-2-2H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h3.938M3 15h5.253M3 9h8.228M8 15v6M8 3v6',
  drawnAs: 'node',
  livesIn: ['subnet', 'virtualHub'],
  namePrefix: 'afw',
  settings,
  armType: 'Microsoft.Network/azureFirewalls',
  speaks: 'neither',
  holds: ({ address: ip }: z.output<typeof settings>) => [{ as: 'firewall', address: ip }],
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
