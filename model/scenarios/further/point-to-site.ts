import type { ResourceId } from '../../ids.ts';
import { drawForwarder, drawHubAndSpoke, drawResolver } from '../critic/names-landscape.ts';
import type { Drawing } from '../draw.ts';
import { drawGateway, drawSite } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

interface Drawn {
  readonly hubDns?: readonly string[];
  readonly profile?: readonly string[];
  readonly lends?: boolean;
  readonly address?: string;
  readonly clientRoutes?: readonly string[];
  readonly nameRules?: readonly { readonly domain: string; readonly targets: readonly string[] }[];
}

/** A hub with a VPN gateway for clients, the endpoint of a vault, a resolver, and a peered spoke. */
export function drawClients(
  d: Drawing,
  at: Drawn = {},
): { readonly hub: ResourceId; readonly spoke: ResourceId } {
  const { hub, spoke } = drawHubAndSpoke(d, { peered: false });
  d.set('virtualNetwork', hub, { dnsServers: [...(at.hubDns ?? [])] });
  drawResolver(d, hub);
  d.vm(d.subnet(hub, 'jump', '10.100.8.0/24'), 'vm-jump', '10.100.8.4');
  const gateway = drawGateway(d, hub, '10.100.0.0/27', null);
  d.set('vpnGateway', gateway, {
    clientPool: ['172.16.201.0/24'],
    clientRoutes: [...(at.clientRoutes ?? [])],
  });
  d.peer(hub, spoke, { allowGatewayTransit: true }, { useRemoteGateways: at.lends !== false });
  d.add('vpnClient', 'laptop', null, {
    gateway,
    address: at.address ?? '172.16.201.10',
    publicAddress: '203.0.113.9',
    dnsServers: [...(at.profile ?? [])],
    nameRules: (at.nameRules ?? []).map(({ domain, targets }) => ({ domain, targets: [...targets] })),
  });
  return { hub, spoke };
}

const reaches = 'trace/vpn-clients-reach-the-vnets-of-their-gateway';
const servers = 'dns/vpn-clients-take-the-servers-of-the-vnet';
const toVault = { from: 'laptop', to: 'kv1' };
const privately = {
  verdict: 'reachable',
  path: 'privateEndpoint',
  dns: 'private',
  source: '172.16.201.10',
} as const;
const wrongName = { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' } as const;

/** Remote users: addresses of the pool, the VNets that they reach, the DNS servers that they ask. */
export const pointToSite: readonly Scenario[] = [
  {
    id: 'HYBRID-16',
    says: 'A client reaches machines of the VNet with an address of the pool, which no page states',
    build: (d) => {
      drawClients(d);
    },
    asks: [
      {
        from: 'laptop',
        to: 'vm-jump',
        port: 3389,
        answer: { verdict: 'reachable', path: 'private', source: '172.16.201.10', initiators: 'source' },
        through: ['gw-hub'],
        assumes: ['pages do not say so'],
        cites: [reaches],
      },
      {
        from: 'vm-jump',
        to: 'laptop',
        answer: { verdict: 'depends', layer: 'gateway' },
        cites: [reaches],
      },
      {
        from: 'laptop',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'reachable', source: '172.16.201.10' },
        assumes: ['downloaded after'],
        cites: [reaches, 'trace/vpn-profile-knows-the-peerings-of-its-day'],
      },
    ],
  },
  {
    id: 'HYBRID-16b',
    says: 'Without the use of the remote gateway the peered VNet is out of reach',
    build: (d) => {
      drawClients(d, { lends: false });
    },
    asks: [
      {
        from: 'laptop',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'blocked', layer: 'gateway', source: null },
        cites: [reaches],
      },
    ],
  },
  {
    id: 'HYBRID-16c',
    says: 'Where the client has any address of the pool, the target sees one of it',
    build(d) {
      drawClients(d);
      d.set('vpnClient', 'laptop' as ResourceId, { address: null });
      const networkSecurityGroup = d.nsg('nsg-jump', [
        { sources: ['172.16.201.0/24'], ports: '3389' },
        { access: 'Deny', priority: 4000 },
      ]);
      d.set('subnet', 'jump' as ResourceId, { networkSecurityGroup });
    },
    asks: [
      {
        from: 'laptop',
        to: 'vm-jump',
        port: 3389,
        answer: { verdict: 'reachable', source: '172.16.201.0/24' },
        cites: [],
      },
      { from: 'laptop', to: 'vm-jump', port: 22, answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
    ],
  },
  {
    id: 'HYBRID-16d',
    says: 'Public addresses are reached past the tunnel; a route for them and what lies behind a site are not modelled',
    build(d) {
      drawClients(d, { clientRoutes: ['20.60.0.0/16'] });
      d.add('connection', 'con-hq', null, { gateway: 'gw-hub' as ResourceId, site: drawSite(d) });
      d.add('internetClient', 'web', null, { address: '20.60.1.1' });
      d.vm('jump' as ResourceId, 'vm-web', '10.100.8.5', { publicIp: '20.50.9.9' });
    },
    asks: [
      { from: 'laptop', to: '20.60.1.1', answer: { verdict: 'notModelled' }, cites: [] },
      { from: 'laptop', to: 'pc-hq', answer: { verdict: 'notModelled' }, cites: [] },
      { from: 'laptop', to: '20.50.9.9', answer: { path: 'public' }, cites: [] },
    ],
  },
  {
    id: 'S-39',
    says: 'With Azure DNS in the VNet of the gateway the client gets the public address',
    build: (d) => {
      drawClients(d);
    },
    asks: [
      {
        ...toVault,
        answer: wrongName,
        cites: [servers, 'dns/clients-outside-azure-get-the-public-address'],
      },
    ],
  },
  {
    id: 'S-40',
    says: 'With the inbound endpoint as DNS server of the VNet the client gets the private address',
    build: (d) => {
      drawClients(d, { hubDns: ['10.100.3.4'] });
    },
    asks: [{ ...toVault, answer: privately, cites: [servers, 'dns/inbound-endpoint-uses-its-own-vnet'] }],
  },
  {
    id: 'S-40b',
    says: 'Servers of the profile come before those of the VNet',
    build: (d) => {
      drawClients(d, { hubDns: ['8.8.8.8'], profile: ['10.100.3.4'] });
    },
    asks: [{ ...toVault, answer: privately, cites: [servers] }],
  },
  {
    id: 'DNS-51',
    says: 'Azure DNS does not hear a client outside Azure, whatever its profile says',
    build: (d) => {
      drawClients(d, { profile: ['168.63.129.16'] });
    },
    asks: [
      {
        ...toVault,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/azure-dns-answers-only-inside-the-vnet'],
      },
    ],
  },
  {
    id: 'DNS-81',
    says: 'A rule of the client for one suffix is enough, and leaves other names at home',
    build: (d) => {
      drawClients(d, { nameRules: [{ domain: 'vault.azure.net', targets: ['10.100.3.4'] }] });
    },
    asks: [{ ...toVault, answer: privately, cites: ['dns/suffix-rules-of-a-client-come-first'] }],
  },
  {
    id: 'S-38b',
    says: 'A rule of a machine for the name to a public resolver gives the public address',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { linkSpoke: true });
      drawForwarder(d, hub, '10.100.7.4', 'azure');
      d.set('virtualMachine', 'vm-app' as ResourceId, {
        nameRules: [{ domain: 'kv1.vault.azure.net', targets: ['8.8.8.8'] }],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['dns/suffix-rules-of-a-client-come-first'],
      },
    ],
  },
  {
    id: 'HYBRID-16e',
    says: 'A client has an address of its own from the pool of a gateway that has one',
    build(d) {
      drawClients(d, { address: '172.16.202.4' });
      const gateway = 'gw-hub' as ResourceId;
      d.add('vpnClient', 'pc-1', null, { gateway, address: '172.16.201.20' });
      d.add('vpnClient', 'pc-2', null, { gateway, address: '172.16.201.20' });
      const far = d.vnet('vnet-far', '10.9.0.0/16');
      const bare = d.add('vpnGateway', 'gw-bare', d.subnet(far, 'GatewaySubnet', '10.9.0.0/26'));
      d.add('vpnClient', 'pc-3', null, { gateway: bare });
      const inHub = d.add(
        'vpnGateway',
        'gw-vhub',
        d.add('virtualHub', 'vhub', null, { addressPrefix: '10.8.0.0/23' }),
      );
      d.add('vpnClient', 'pc-4', null, { gateway: inHub });
    },
    asks: [{ from: 'pc-3', to: 'vm-jump', answer: { verdict: 'notModelled' }, cites: [] }],
    problems: [
      'check/vpn-client-address',
      'check/vpn-client-twice',
      'check/vpn-client-pool',
      'check/vpn-client-gateway',
    ],
  },
];
