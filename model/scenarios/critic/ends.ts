import type { ResourceId } from '../../ids.ts';
import { drawFirewall, drawGateway, drawSite, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const notModelled = { verdict: 'notModelled', initiators: 'neither', source: null } as const;

/** Ends of questions: who can open what, and what nobody models. */
export const endsTogether: readonly Scenario[] = [
  {
    id: 'HYBRID-14',
    says: 'Bastion opens RDP and SSH to machines of its VNet and peers, and nothing else',
    build(d) {
      const a = drawVnetA(d);
      d.peer(a.vnet, drawVnetB(d));
      d.add('bastion', 'bas-1', d.subnet(a.vnet, 'AzureBastionSubnet', '10.0.8.0/26'));
      const sql = d.add('sqlServer', 'sql1', null, { allowAzureServices: true });
      d.endpoint(a.data, 'pe-sql1', '10.0.2.9', sql, 'sqlServer', {
        dnsZoneGroup: [d.zone('privatelink.database.windows.net', [a.vnet])],
      });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      drawGateway(d, a.vnet, '10.0.9.0/27', drawSite(d));
    },
    asks: [
      {
        from: 'bas-1',
        to: 'vm-app',
        answer: { verdict: 'reachable', path: 'private', source: '10.0.8.0/26' },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
      {
        from: 'bas-1',
        to: 'vm-b',
        port: 3389,
        answer: { verdict: 'reachable', path: 'private' },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
      {
        from: 'bas-1',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway', diedAt: 'bas-1' as never },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
      {
        from: 'bas-1',
        to: 'sql1',
        answer: { verdict: 'blocked', layer: 'gateway', diedAt: 'bas-1' as never },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
      {
        from: 'bas-1',
        to: 'pe-sql1',
        port: 22,
        answer: { verdict: 'blocked', layer: 'gateway', diedAt: 'bas-1' as never },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
      {
        from: 'bas-1',
        to: 'anyone',
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
      {
        from: 'bas-1',
        to: 'pc-hq',
        port: 22,
        answer: { verdict: 'depends' },
        cites: ['trace/bastion-connects-from-its-subnet'],
      },
    ],
  },
  {
    id: 'EVAL-4',
    says: 'Two places on the internet are nobody’s business here',
    build(d) {
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      d.add('internetClient', 'server', null, { address: '198.51.100.1' });
      d.add('internet', 'Internet', null);
    },
    asks: [
      { from: 'anyone', to: 'server', answer: notModelled, cites: [] },
      { from: 'anyone', to: '8.8.8.8', port: 443, answer: notModelled, cites: [] },
      { from: 'anyone', to: 'Internet', answer: notModelled, cites: [] },
    ],
  },
  {
    id: 'HYBRID-3, PAAS-4',
    says: 'A service opens nothing into a network; another service that is open to all takes its call, and the internet is not asked',
    build(d) {
      drawVnetA(d);
      drawGateway(d, 'vnet-a' as ResourceId, '10.0.9.0/27', drawSite(d));
      d.add('sqlServer', 'sql1', null);
      d.add('storageAccount', 'st1', null);
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'sql1',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', initiators: 'neither', source: null },
        cites: ['trace/paas-opens-no-connection-into-a-vnet'],
      },
      {
        from: 'sql1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', initiators: 'neither' },
        cites: ['trace/paas-opens-no-connection-into-a-vnet'],
      },
      {
        from: 'sql1',
        to: 'st1',
        answer: {
          verdict: 'reachable',
          path: 'public',
          source: 'an address of Microsoft',
          initiators: 'source',
        },
        cites: ['paas-firewall/open-until-default-action-is-deny'],
      },
      { from: 'sql1', to: 'anyone', answer: notModelled, cites: [] },
    ],
  },
  {
    id: 'ROUTE-5',
    says: 'From the internet no private address is reached; a firewall with a public address lets in what a DNAT rule takes, and here there is none',
    build(d) {
      const a = drawVnetA(d);
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', {});
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', initiators: 'destination' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
      {
        from: 'anyone',
        to: 'afw-hub',
        port: 443,
        answer: { verdict: 'blocked', layer: 'firewall', source: null },
        cites: ['azure-firewall/dnat-rules-come-first'],
      },
      {
        from: 'anyone',
        to: '20.50.2.2',
        port: 443,
        answer: { verdict: 'blocked', layer: 'firewall' },
        cites: [],
      },
    ],
  },
  {
    id: 'EVAL-3',
    says: 'A thing that the catalog does not know is no end that can be decided',
    build(d) {
      const a = drawVnetA(d);
      d.add('other', 'thing', a.app, { armType: 'Microsoft.Network/applicationGateways' });
    },
    asks: [
      { from: 'vm-app', to: 'thing', answer: notModelled, cites: [] },
      { from: 'thing', to: 'vm-app', answer: notModelled, cites: [] },
    ],
  },
  {
    id: 'ADDR-11, ADDR-1',
    says: 'Platform addresses are no machines of the VNet',
    build: (d) =>
      void drawVnetA(d, {
        networkSecurityGroup: d.nsg('nsg-app', [{ direction: 'Outbound', access: 'Deny' }]),
      }),
    asks: [
      {
        from: 'vm-app',
        to: '168.63.129.16',
        port: 53,
        protocol: 'udp',
        answer: { verdict: 'reachable' },
        cites: ['nsg/platform-addresses-are-not-filtered'],
      },
      {
        from: 'vm-app',
        to: '169.254.169.254',
        port: 80,
        answer: { verdict: 'reachable' },
        cites: ['nsg/platform-addresses-are-not-filtered'],
      },
      {
        from: 'vm-data',
        to: '10.0.1.1',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/unused-address-answers-nobody'],
      },
    ],
  },
  {
    id: 'EVAL-1',
    says: 'Sources that are nowhere, and a machine that calls itself',
    build: (d) => void drawVnetA(d),
    asks: [
      { from: '10.77.0.4', to: 'vm-app', port: 443, answer: notModelled, cites: [] },
      { from: 'vm-app', to: 'vnet-a', answer: notModelled, cites: [] },
      { from: 'www.example.com', to: 'vm-app', answer: notModelled, cites: [] },
      {
        from: 'vm-app',
        to: 'www.example.com',
        answer: { verdict: 'reachable', path: 'public', dns: 'public' },
        cites: [],
      },
      { from: 'vm-app', to: 'vm-app', port: 443, answer: { verdict: 'notModelled' }, cites: [] },
    ],
  },
  {
    id: 'NSG-1',
    says: 'UDP and ICMP are asked for by their own rules',
    build(d) {
      const nsg = d.nsg('nsg-data', [
        { protocol: 'Udp', ports: '53' },
        { protocol: 'Icmp' },
        { priority: 400, access: 'Deny' },
      ]);
      const a = drawVnetA(d);
      d.set('subnet', a.data, { networkSecurityGroup: nsg });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 53,
        protocol: 'udp',
        answer: { verdict: 'reachable' },
        cites: ['nsg/lowest-number-first'],
      },
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 53,
        protocol: 'tcp',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: [],
      },
      { from: 'vm-app', to: 'vm-data', protocol: 'icmp', answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
];
