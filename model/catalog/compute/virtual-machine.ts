import * as z from 'zod';
import { address, addresses, choice, field, flag, reference, references, rows, texts } from '../field.ts';
import { hostsFile } from '../hosts-file.ts';
import { defineKind } from '../kind.ts';
import { nameRules } from '../name-rules.ts';

const networkInterface = z.object({
  subnet: reference(['subnet'], {
    label: 'Subnet',
    help: 'Empty: the subnet in which the machine stands.',
    whenGone: 'remove',
  }),
  address: address({ label: 'Private address' }),
  publicIp: address({
    label: 'Public address',
    help: 'A Standard public address; closed until an NSG lets traffic in.',
  }),
  networkSecurityGroup: reference(['networkSecurityGroup'], {
    label: 'NSG of the interface',
    whenGone: 'clear',
  }),
  applicationSecurityGroups: references(['applicationSecurityGroup'], {
    label: 'Application security groups',
    help: 'Rules that name one of them stand for this interface.',
    whenGone: 'clear',
  }),
  ipForwarding: flag(false, {
    label: 'IP forwarding',
    help: 'Lets the interface pass packets that are not its own.',
  }),
  dnsServers: addresses({ label: 'DNS servers', help: 'Empty: those of the VNet.' }),
  // ROUTE-44: a tag of the interface in Azure.
  repliesWithoutSnat: flag(false, {
    label: 'Endpoint replies without SNAT',
    help: 'Of an appliance: the tag disableSnatOnPL, with which private endpoints answer through it although it keeps the source.',
    advanced: true,
  }),
});

const settings = z.object({
  interfaces: field(
    z.array(networkInterface).default(() => [networkInterface.parse({})]),
    {
      label: 'Network interfaces',
      widget: 'rows',
    },
  ),
  appliance: field(
    z
      .object({
        enabled: flag(false, {
          label: 'Is an appliance',
          help: 'Passes on what user-defined routes send to it.',
        }),
        snat: flag(false, { label: 'Hides the source behind its own address (SNAT)' }),
      })
      .prefault({}),
    { label: 'Appliance', widget: 'group' },
  ),
  dnsForwarder: field(
    z
      .object({
        enabled: flag(false, { label: 'Is a DNS server' }),
        upstream: choice(['azure', 'rootHints', 'servers'], 'azure', {
          label: 'Asks',
          options: {
            azure: 'Azure DNS (168.63.129.16)',
            rootHints: 'The internet, by itself (root hints)',
            servers: 'Other servers',
          },
        }),
        servers: addresses({ label: 'Forwarders' }),
        conditionalForwarders: rows(
          z.object({
            domain: field(z.string().default(''), { label: 'Domain', placeholder: 'corp.contoso.com' }),
            targets: texts({ label: 'Servers' }),
          }),
          { label: 'Conditional forwarders' },
        ),
      })
      .prefault({}),
    { label: 'DNS forwarder', widget: 'group' },
  ),
  dnsTimeout: field(z.number().int().min(1).max(60).nullable().default(null), {
    label: 'Time-out of its forwarders (seconds)',
    help: 'For a DNS server that asks Azure DNS: four seconds or less may be too short. Empty: not known.',
    widget: 'number',
    advanced: true,
  }),
  hostsFile,
  nameRules,
});

/** Virtual machine: interfaces in subnets, and what it does for others. */
export const virtualMachine = defineKind({
  kind: 'virtualMachine',
  title: 'Virtual machine',
  label: 'VM',
  says: 'A machine in a subnet; it can also be an appliance or a DNS forwarder.',
  group: 'Compute',
  keywords: ['vm', 'server', 'nva', 'appliance', 'dns server'],
  glyph:
    'M4 2h16a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2zM4 14h16a2 2 0 0 1 2 2v4a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-4a2 2 0 0 1 2 -2zM6 6L6.01 6M6 18L6.01 18',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'vm',
  settings,
  armType: 'Microsoft.Compute/virtualMachines',
  defaultPort: 443,
  speaks: 'both',
  summary: ({ interfaces }: z.output<typeof settings>) =>
    interfaces.map(({ address: ip }) => ip ?? 'dynamic').join(', '),
});
