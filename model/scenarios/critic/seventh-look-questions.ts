import type { ResourceId } from '../../ids.ts';
import { drawClients } from '../further/point-to-site.ts';
import { drawFirewall } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { ask, drawForwarder, drawHubAndSpoke, drawProxy, privately, silent } from './names-landscape.ts';

/** Ways to Azure DNS, to public resolvers, and of VPN clients to their servers. */
export const waysToServers: readonly Scenario[] = [
  {
    id: 'DNS-50 (7a)',
    says: 'A machine that forwards names and whose subnet shuts AzurePlatformDNS has nobody to ask',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'] });
      drawForwarder(d, hub, '10.100.7.4', 'azure');
      d.set('subnet', 'dns-10.100.7.4' as ResourceId, {
        networkSecurityGroup: d.nsg('nsg-dns', [
          { direction: 'Outbound', access: 'Deny', destinations: ['AzurePlatformDNS'] },
        ]),
      });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'DNS-50 (7b)',
    says: 'A server that only iterates, shut out of the internet by its NSG',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'], open: true });
      drawForwarder(d, hub, '10.100.7.4', 'rootHints');
      d.set('subnet', 'dns-10.100.7.4' as ResourceId, {
        networkSecurityGroup: d.nsg('nsg-dns', [
          { direction: 'Outbound', access: 'Deny', destinations: ['Internet'] },
        ]),
      });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'DNS-50 (7c)',
    says: 'A public resolver as DNS server, shut by an NSG',
    build: (d) => {
      drawHubAndSpoke(d, { spokeDns: ['8.8.8.8'], open: true });
      d.set('subnet', 'app' as ResourceId, {
        networkSecurityGroup: d.nsg('nsg-app', [
          { direction: 'Outbound', access: 'Deny', ports: '53', destinations: ['Internet'] },
        ]),
      });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'DNS-50 (7d)',
    says: 'A public resolver from a private subnet without a way out',
    build: (d) => {
      drawHubAndSpoke(d, { spokeDns: ['8.8.8.8'], open: true });
      d.set('subnet', 'app' as ResourceId, {
        defaultOutboundAccess: false,
        serviceEndpoints: ['Microsoft.KeyVault'],
      });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'DNS-50 (7e)',
    says: '168.63.129.16 alone in the list is Azure DNS',
    build: (d) => {
      drawHubAndSpoke(d, { spokeDns: ['168.63.129.16'], linkSpoke: true });
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/custom-dns-servers-replace-azure-dns', 'dns/zone-group-writes-the-records'],
      },
    ],
  },
  {
    id: 'DNS-50 (7f)',
    says: 'The first server is dead, the second answers',
    build: (d) => {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.9.9', '10.100.7.4'] });
      drawForwarder(d, hub, '10.100.7.4', 'azure');
    },
    asks: [
      {
        ...ask,
        answer: { dns: 'private' },
        cites: ['dns/first-server-that-answers', 'dns/forwarders-return-the-finished-answer'],
      },
    ],
  },
  {
    id: 'HYBRID-16 (7a)',
    says: 'A DNS server in a spoke that VPN clients cannot reach does not answer them',
    build: (d) => {
      drawClients(d, { profile: ['10.0.7.4'], lends: false });
      drawForwarder(d, 'vnet-a' as ResourceId, '10.0.7.4', 'azure');
    },
    asks: [{ from: 'laptop', to: 'kv1', answer: silent, cites: ['dns/unreachable-server-is-a-timeout'] }],
  },
  {
    id: 'HYBRID-16 (7b)',
    says: 'VPN clients may ask the proxy of a firewall',
    build: (d) => {
      const { hub } = drawClients(d, { hubDns: ['10.100.2.4'] });
      drawProxy(d, hub);
    },
    asks: [
      {
        from: 'laptop',
        to: 'kv1',
        answer: { verdict: 'reachable', dns: 'private', source: '172.16.201.10' },
        cites: [
          'dns/vpn-clients-take-the-servers-of-the-vnet',
          'trace/vpn-clients-reach-the-vnets-of-their-gateway',
        ],
      },
    ],
  },
  {
    id: 'HYBRID-16 (7c)',
    says: 'A firewall without its proxy answers no VPN client',
    build: (d) => {
      const { hub } = drawClients(d, { hubDns: ['10.100.2.4'] });
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {});
    },
    asks: [{ from: 'laptop', to: 'kv1', answer: silent, cites: ['dns/firewall-proxy-must-be-on'] }],
  },
  {
    id: 'HYBRID-16 (7d)',
    says: 'The address of Azure DNS in the VNet’s list is of no use to VPN clients',
    build: (d) => {
      drawClients(d, { hubDns: ['168.63.129.16'] });
    },
    asks: [
      {
        from: 'laptop',
        to: 'kv1',
        answer: { verdict: 'blocked' },
        cites: ['dns/azure-dns-answers-only-inside-the-vnet'],
      },
    ],
  },
  {
    id: 'HYBRID-16 (7e)',
    says: 'That a rule for VirtualNetwork lets VPN clients in is assumed, as no page says so',
    build: (d) => {
      drawClients(d);
      d.set('subnet', 'jump' as ResourceId, { networkSecurityGroup: d.nsg('nsg-jump', []) });
    },
    asks: [
      {
        from: 'laptop',
        to: 'vm-jump',
        port: 3389,
        answer: { verdict: 'reachable', source: '172.16.201.10' },
        assumes: ['VirtualNetwork'],
        cites: ['nsg/virtual-network-tag-includes-peers-and-on-premises'],
      },
    ],
  },
  {
    id: 'HYBRID-16 (7f)',
    says: 'Replies of a spoke that go to a firewall never come back to a VPN client',
    build: (d) => {
      const { hub } = drawClients(d);
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { network: ['*'] });
      d.set('subnet', 'app' as ResourceId, {
        routeTable: d.routes('rt', [{ nextHopAddress: '10.100.2.4' }], true),
      });
    },
    asks: [
      {
        from: 'laptop',
        to: 'vm-app',
        port: 22,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/gateway-subnet-needs-routes-of-its-own'],
      },
    ],
  },
];
