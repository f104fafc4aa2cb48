import * as z from 'zod';
import { choice, field, reference, references, rows, texts } from '../field.ts';
import { defineKind } from '../kind.ts';
import { managerDeployment } from '../manager-deployment.ts';

const side = (label: string) => texts({ label, help: 'Prefixes or service tags; * is any.' }, ['*']);

const groups = (label: string) =>
  references(['networkGroup'], {
    label,
    help: 'Network groups in place of prefixes: the address spaces of their members (preview).',
    whenGone: 'clear',
  });

const rule = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  priority: field(z.number().int().min(1).max(4096).default(100), { label: 'Priority', widget: 'number' }),
  direction: choice(['Inbound', 'Outbound'], 'Inbound', { label: 'Direction' }),
  access: choice(['Allow', 'AlwaysAllow', 'Deny'], 'Deny', {
    label: 'Action',
    help: 'Allow goes on to the NSGs, Always allow passes them by, Deny ends it.',
    options: { Allow: 'Allow', AlwaysAllow: 'Always allow', Deny: 'Deny' },
  }),
  protocol: choice(['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'], '*', { label: 'Protocol' }),
  sources: side('Source'),
  destinations: side('Destination'),
  sourceGroups: groups('Source groups'),
  destinationGroups: groups('Destination groups'),
  ports: field(z.string().default('*'), { label: 'Ports', widget: 'ports' }),
  sourcePorts: field(z.string().default('*'), { label: 'Source ports', widget: 'ports', advanced: true }),
});

const collection = z.object({
  name: field(z.string().default(''), { label: 'Name' }),
  groups: references(['networkGroup'], { label: 'Applies to', whenGone: 'clear' }),
  rules: rows(rule, {
    label: 'Admin rules',
    help: 'The lowest number that matches decides, before any NSG.',
  }),
});

const settings = z.object({
  manager: reference(['networkManager'], { label: 'Virtual network manager', whenGone: 'remove' }),
  ...managerDeployment,
  onIntentPolicies: choice(['None', 'AllowRulesOnly', 'All'], 'None', {
    label: 'VNets with intent policies',
    help: 'VNets that hold a SQL managed instance or Databricks.',
    options: { None: 'Left out', AllowRulesOnly: 'Allow rules only', All: 'All rules (on request)' },
  }),
  collections: rows(collection, { label: 'Rule collections' }),
});

/** Security admin configuration: rules that count for whole VNets, before their NSGs (NSG-23, NSG-24, NSG-25). */
export const securityAdminConfiguration = defineKind({
  kind: 'securityAdminConfiguration',
  title: 'Security admin configuration',
  label: 'Admin rules',
  says: 'Rules for the VNets of network groups, asked before every NSG.',
  group: 'Rules',
  keywords: ['avnm', 'admin rule', 'security admin', 'always allow', 'governance'],
  glyph: 'M12 2l8 3v6c0 5 -3.500 8.500 -8 11c-4.500 -2.500 -8 -6 -8 -11v-6zM8 9h8M8 13h8M10 17h4',
  drawnAs: 'node',
  livesIn: ['region', 'canvas'],
  namePrefix: 'sac',
  settings,
  armType: 'Microsoft.Network/networkManagers/securityAdminConfigurations',
  speaks: 'neither',
  lines: ({ collections }: z.output<typeof settings>) =>
    [...new Set(collections.flatMap(({ groups: applied }) => applied))].map((to) => ({ kind: 'member', to })),
  summary: ({ collections }: z.output<typeof settings>) => {
    const count = collections.reduce((sum, { rules }) => sum + rules.length, 0);
    return count === 1 ? '1 rule' : `${count} rules`;
  },
});
