import * as z from 'zod';
import { address, addresses, reference } from '../field.ts';
import { hostsFile } from '../hosts-file.ts';
import { defineKind } from '../kind.ts';
import { nameRules } from '../name-rules.ts';

const settings = z.object({
  gateway: reference(['vpnGateway'], {
    label: 'VPN gateway',
    help: 'Where it is connected; the gateway needs an address pool for clients.',
    whenGone: 'clear',
  }),
  address: address({
    label: 'Address from the pool',
    help: 'Empty: any of the pool; the gateway chooses.',
    placeholder: '172.16.201.10',
  }),
  dnsServers: addresses({
    label: 'DNS servers of the profile',
    help: 'Empty: those of the VNet. Azure DNS (168.63.129.16) does not hear clients outside Azure.',
  }),
  publicAddress: address({ label: 'Public address', help: 'What the internet sees of it.' }),
  hostsFile,
  nameRules,
});

/** Point-to-site client: somebody outside Azure who is connected to a VPN gateway. */
export const vpnClient = defineKind({
  kind: 'vpnClient',
  title: 'VPN client',
  properName: true,
  label: 'VPN client',
  says: 'A remote user outside Azure, connected to a VPN gateway (point-to-site) with an address of its pool.',
  group: 'Places',
  keywords: ['p2s', 'point-to-site', 'remote user', 'laptop', 'home office', 'nrpt'],
  glyph:
    'M18 8V6a2 2 0 0 0-2-2H4a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2h7M10 19v-4M7 19h5M16 15v-1a2 2 0 0 1 4 0v1M15 15h6v5h-6z',
  drawnAs: 'node',
  livesIn: ['internet', 'canvas'],
  namePrefix: 'laptop',
  settings,
  armType: null,
  defaultPort: 443,
  speaks: 'both',
  lines: ({ gateway }: z.output<typeof settings>) => [{ kind: 'connection', to: gateway }],
  summary: ({ address: ip }: z.output<typeof settings>) => ip ?? '',
});
