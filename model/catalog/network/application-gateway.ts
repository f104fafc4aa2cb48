import * as z from 'zod';
import { address, choice, field, reference, references, rows, text, texts } from '../field.ts';
import { defineKind } from '../kind.ts';

/** A port of a rule, from 1 to 65535. */
const port = (initial: number, label: string) =>
  field(z.number().int().min(1).max(65535).default(initial), { label, widget: 'number' });

const protocols = { Https: 'HTTPS', Http: 'HTTP' };

const rule = z.object({
  name: text({ label: 'Name' }),
  frontend: choice(['public', 'private'], 'public', {
    label: 'Frontend',
    help: 'The address on which its listener waits.',
    options: { public: 'Public', private: 'Private' },
  }),
  protocol: choice(['Https', 'Http'], 'Https', { label: 'Listener protocol', options: protocols }),
  port: port(443, 'Listener port'),
  backends: references(['virtualMachine', 'webApp', 'functionApp', 'apiManagement'], {
    label: 'Backends',
    whenGone: 'clear',
  }),
  backendAddresses: texts({
    label: 'Further backends',
    help: 'Addresses and names: 10.1.2.4, app.contoso.com.',
  }),
  backendProtocol: choice(['Https', 'Http'], 'Https', { label: 'Backend protocol', options: protocols }),
  backendPort: port(443, 'Backend port'),
});

const settings = z.object({
  frontend: choice(['public', 'private', 'both'], 'public', {
    label: 'Frontends',
    help: 'Without a public frontend its subscription needs EnableApplicationGatewayNetworkIsolation.',
    options: { public: 'A public address', private: 'A private address', both: 'A public and a private one' },
  }),
  publicIp: address({
    label: 'Public frontend address',
    onlyWhen: { field: 'frontend', is: ['public', 'both'] },
  }),
  address: address({
    label: 'Private frontend address',
    onlyWhen: { field: 'frontend', is: ['private', 'both'] },
  }),
  rules: rows(rule, { label: 'Rules', help: 'A listener, and the backends to which it hands on.' }),
  certificateVault: reference(['keyVault'], {
    label: 'Key vault of its certificate',
    help: 'The gateway reads the certificate of its HTTPS listeners there.',
    whenGone: 'clear',
    advanced: true,
  }),
  privateLink: choice(['none', 'public', 'private'], 'none', {
    label: 'Private link configuration',
    help: 'The frontend that private endpoints reach.',
    options: { none: 'None', public: 'On the public frontend', private: 'On the private frontend' },
    advanced: true,
  }),
  privateLinkSubnet: reference(['subnet'], {
    label: 'Subnet of the private link configuration',
    onlyWhen: { field: 'privateLink', is: ['public', 'private'] },
    help: 'Another one than that of the gateway; connections by private endpoint come from there.',
    whenGone: 'clear',
    advanced: true,
  }),
});

type Settings = z.output<typeof settings>;

/** Application Gateway v2: a proxy for web traffic, in a subnet of its own. */
export const applicationGateway = defineKind({
  kind: 'applicationGateway',
  title: 'Application gateway',
  label: 'Application gateway',
  says: 'A proxy for web traffic: it ends the connection of its client and opens another one to a backend, from its own subnet.',
  group: 'Network',
  keywords: ['agw', 'appgw', 'waf', 'reverse proxy', 'layer 7', 'listener'],
  glyph: 'M3 12h5M8 7h8v10H8zM16 12h3M19 12l-4-7M16 9l5-5M16 15l5 5M17 4h4v4M17 20h4v-4',
  drawnAs: 'node',
  livesIn: ['subnet'],
  ownSubnet: true,
  namePrefix: 'agw',
  settings,
  armType: 'Microsoft.Network/applicationGateways',
  defaultPort: 443,
  speaks: 'both',
  callsFrom: 'anyOfSubnet',
  holds: ({ frontend, address: ip }: Settings) => [
    ...(frontend === 'public' ? [] : [{ as: 'applicationGateway' as const, address: ip }]),
    { as: 'gatewayInstance', address: null },
  ],
  // Several rules may hand on to one backend; one line says so.
  lines: ({ rules }: Settings) =>
    [...new Set(rules.flatMap(({ backends }) => backends))].map((to) => ({ kind: 'backend', to })),
  summary: ({ frontend, address: ip, publicIp }: Settings) =>
    [frontend === 'private' ? null : (publicIp ?? 'public'), frontend === 'public' ? null : ip]
      .filter((one) => one !== null)
      .join(', '),
});
