import type { ResourceId } from '../../ids.ts';
import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const nat = { publicIps: ['20.50.1.2'] };
const anyone = { address: '203.0.113.7' };

/** Ways out and in: which public address, which protocols, and whether the reply finds the same way. */
export const waysOutTogether: readonly Scenario[] = [
  {
    id: 'OUT-10, OUT-2',
    says: 'ICMP: not through a NAT gateway, not with default outbound access; with an own public address it goes',
    build(d) {
      const a = drawVnetA(d, { natGateway: d.add('natGateway', 'ng-app', null, nat) });
      d.vm(a.data, 'vm-public', '10.0.2.7', { publicIp: '20.60.0.7' });
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        protocol: 'icmp',
        answer: { verdict: 'blocked', source: null },
        cites: ['egress/nat-gateway-lets-nothing-in'],
      },
      {
        from: 'vm-data',
        to: '8.8.8.8',
        protocol: 'icmp',
        answer: { verdict: 'blocked', source: null },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
      {
        from: 'vm-public',
        to: '8.8.8.8',
        protocol: 'icmp',
        answer: { verdict: 'reachable', source: '20.60.0.7' },
        cites: [],
      },
      {
        from: 'vm-app',
        to: '8.8.8.8',
        protocol: 'udp',
        port: 53,
        answer: { verdict: 'reachable', source: '20.50.1.2' },
        cites: [],
      },
    ],
  },
  {
    id: 'ROUTE-28',
    says: 'A machine with a public address behind a firewall route: only who has a route of its own back gets answers',
    build(d) {
      const table = d.routes('rt-app', [
        { prefix: '0.0.0.0/0', nextHopAddress: '10.0.9.4' },
        { prefix: '203.0.113.7/32', nextHopType: 'Internet' },
      ]);
      const a = drawVnetA(d, { routeTable: table });
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { network: ['*'] });
      d.vm(a.app, 'vm-web', '10.0.1.8', {
        publicIp: '20.60.0.8',
        networkSecurityGroup: d.nsg('nsg-web', [{ ports: '443' }]),
      });
      d.add('internetClient', 'office', null, anyone);
      d.add('internetClient', 'stranger', null, { address: '198.51.100.77' });
    },
    asks: [
      {
        from: 'office',
        to: 'vm-web',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7' },
        cites: ['nsg/rules-see-private-addresses'],
      },
      {
        from: 'stranger',
        to: 'vm-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        blockers: ['returnPath'],
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
      {
        from: 'vm-web',
        to: 'stranger',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        through: ['afw-hub'],
        cites: ['egress/routes-beat-every-outbound-method'],
      },
    ],
  },
  {
    id: 'NSG-9, NSG-11',
    says: 'A public address that belongs to a drawn machine is that machine, by whatever it is called',
    build(d) {
      const a = drawVnetA(d);
      d.vm(a.data, 'vm-web', '10.0.2.8', { publicIp: '20.60.0.8' });
      d.add('internetClient', 'anyone', null, anyone);
    },
    asks: [
      {
        from: 'vm-app',
        to: '20.60.0.8',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'vm-web' as never },
        cites: ['trace/public-address-needs-an-nsg'],
      },
      {
        from: 'anyone',
        to: '20.60.0.8',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'vm-web' as never },
        cites: ['trace/public-address-needs-an-nsg'],
      },
    ],
  },
  {
    id: 'PAAS-3',
    says: 'A public address that belongs to a drawn service meets the firewall of that service',
    build(d) {
      drawVnetA(d);
      d.add('keyVault', 'kv1', null, { publicIp: '20.70.0.9', publicNetworkAccess: 'Disabled' });
    },
    asks: [
      {
        from: 'vm-app',
        to: '20.70.0.9',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess', diedAt: 'kv1' as never },
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'OUT-12',
    says: 'A NAT gateway at the firewall subnet gives the firewall its addresses',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4') });
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { network: ['*'] });
      d.set('subnet', 'AzureFirewallSubnet' as ResourceId, {
        natGateway: d.add('natGateway', 'ng-fw', null, nat),
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.1.2' },
        through: ['afw-hub'],
        cites: ['egress/nat-gateway-serves-the-firewall-subnet'],
      },
    ],
  },
  {
    id: 'OUT-3, OUT-5',
    says: 'A subnet that does not say whether it is private',
    build(d) {
      const a = drawVnetA(d, { defaultOutboundAccess: null });
      void a;
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'depends', layer: 'route', initiators: 'neither' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-14',
    says: 'A firewall that never translates has no direct way to the internet',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4') });
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { network: ['*'], privateRanges: ['0.0.0.0/0'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'blocked', source: null },
        cites: ['egress/firewall-keeps-the-source-towards-private-ranges'],
      },
    ],
  },
  {
    id: 'PAAS-13',
    says: 'SQL that redirects cannot follow an application rule; a network rule by tag can',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4') });
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { names: ['*.database.windows.net'], network: [] });
      d.set('azureFirewall', 'afw-hub' as ResourceId, {
        applicationRules: [
          {
            name: 'sql',
            priority: 200,
            access: 'Allow',
            sources: ['*'],
            fqdns: ['*.database.windows.net'],
            ports: '1433',
          },
        ],
      });
      d.add('sqlServer', 'sql1', null, { ipRules: ['20.50.2.2'] });
      d.add('sqlServer', 'sql2', null, { ipRules: ['20.50.2.2'], connectionPolicy: 'Proxy' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sql1',
        answer: { verdict: 'blocked', layer: 'firewall' },
        cites: ['azure-firewall/what-no-rule-allows-is-denied'],
      },
      {
        from: 'vm-app',
        to: 'sql2',
        answer: { verdict: 'reachable', source: '20.50.2.2' },
        cites: ['azure-firewall/application-rules-need-the-name'],
      },
    ],
  },
];
