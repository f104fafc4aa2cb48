import * as z from 'zod';
import { choice, field, references, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

const groups = (label: string) =>
  references(['applicationSecurityGroup'], {
    label,
    help: 'Application security groups in place of prefixes and tags.',
    whenGone: 'clear',
  });

const rule = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  priority: field(z.number().int().min(100).max(4096).default(100), { label: 'Priority', widget: 'number' }),
  direction: choice(['Inbound', 'Outbound'], 'Inbound', { label: 'Direction' }),
  access: choice(['Allow', 'Deny'], 'Allow', { label: 'Action' }),
  protocol: choice(['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'], '*', { label: 'Protocol' }),
  sources: texts({ label: 'Source', help: 'Prefixes or one service tag; * is any.' }, ['*']),
  destinations: texts({ label: 'Destination', help: 'Prefixes or one service tag; * is any.' }, ['*']),
  sourceGroups: groups('Source groups'),
  destinationGroups: groups('Destination groups'),
  ports: field(z.string().default('*'), { label: 'Ports', widget: 'ports' }),
  sourcePorts: field(z.string().default('*'), { label: 'Source ports', widget: 'ports', advanced: true }),
});

const settings = z.object({ rules: rows(rule, { label: 'Security rules' }) });

/** Network security group: numbered rules in both directions beside Azure's six defaults. */
export const networkSecurityGroup = defineKind({
  kind: 'networkSecurityGroup',
  title: 'Network security group',
  label: 'NSG',
  says: 'Numbered allow and deny rules for a subnet or an interface; the lowest number that matches decides.',
  group: 'Rules',
  keywords: ['nsg', 'firewall', 'security'],
  glyph:
    'M20 13c0 5-3.5 7.5-7.66 8.95a1 1 0 0 1-.67-.01C7.5 20.5 4 18 4 13V6a1 1 0 0 1 1-1c2 0 4.5-1.2 6.24-2.72a1.17 1.17 0 0 1 1.52 0C14.51 3.81 17 5 19 5a1 1 0 0 1 1 1z',
  drawnAs: 'badge',
  livesIn: ['region', 'virtualNetwork', 'subnet', 'canvas'],
  namePrefix: 'nsg',
  settings,
  armType: 'Microsoft.Network/networkSecurityGroups',
  speaks: 'neither',
  summary: ({ rules }: z.output<typeof settings>) =>
    rules.length === 1 ? '1 rule' : `${rules.length} rules`,
});
