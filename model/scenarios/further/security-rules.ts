import { toResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawBlobEndpoint, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Rules = Parameters<Drawing['nsg']>[1];

/** VNet A, with these rules at its app subnet. */
function drawRules(d: Drawing, rules: Rules): ReturnType<typeof drawVnetA> {
  return drawVnetA(d, { networkSecurityGroup: d.nsg('nsg-app', rules) });
}

const out = { direction: 'Outbound' as const };

/** Single facts of network security groups. */
export const furtherSecurityRules: readonly Scenario[] = [
  {
    id: 'NSG-5',
    says: 'Outbound the interface’s NSG is asked first, and both have to allow',
    build(d) {
      const { app } = drawRules(d, [{ ...out, access: 'Deny', destinations: ['10.0.2.0/24'] }]);
      d.vm(app, 'vm-strict', '10.0.1.5', { networkSecurityGroup: d.nsg('nsg-nic', []) });
    },
    asks: [
      {
        from: 'vm-strict',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgOut', diedAt: 'nsg-app' as never },
        cites: ['nsg/outbound-nic-then-subnet', 'nsg/every-nsg-on-the-way-must-allow'],
      },
    ],
  },
  {
    id: 'NSG-10',
    says: 'An NSG that denies everything keeps neighbours of one subnet apart',
    build(d) {
      const { app } = drawRules(d, [{ access: 'Deny' }]);
      d.vm(app, 'vm-neighbour', '10.0.1.5');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-neighbour',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', initiators: 'neither' },
        cites: ['nsg/same-subnet-traffic-is-filtered'],
      },
    ],
  },
  {
    id: 'NSG-15',
    says: 'With a user default route the tag VirtualNetwork covers the internet',
    build(d) {
      const rules: Rules = [
        { ...out, priority: 200, destinations: ['VirtualNetwork'] },
        { ...out, priority: 300, access: 'Deny' },
      ];
      const routeTable = d.routes('rt-app', [{ nextHopType: 'Internet' }]);
      drawVnetA(d, { networkSecurityGroup: d.nsg('nsg-app', rules), routeTable });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['nsg/default-route-widens-the-virtual-network-tag'],
      },
    ],
  },
  {
    id: 'NSG-16',
    says: 'Where a template holds one side of a peering only, the tag VirtualNetwork may or may not include the peer',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d, { networkSecurityGroup: d.nsg('nsg-b', []) });
      d.peer(a.vnet, b, {}, { allowVirtualNetworkAccess: null });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['nsg/virtual-network-tag-follows-peering-access'],
      },
    ],
  },
  {
    id: 'NSG-18',
    says: 'The tag AzureLoadBalancer lets no client in',
    build: (d) =>
      void drawRules(d, [
        { priority: 200, sources: ['AzureLoadBalancer'] },
        { priority: 300, access: 'Deny' },
      ]),
    asks: [
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'NSG-20',
    says: 'The tag AzureCloud opens the way to every customer’s services',
    build(d) {
      drawRules(d, [
        { ...out, priority: 200, destinations: ['AzureCloud'] },
        { ...out, priority: 300, access: 'Deny', destinations: ['Internet'] },
      ]);
      d.add('storageAccount', 'ststranger', null, {}, { tenant: 'tenant-2' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'ststranger',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['nsg/azure-cloud-tag-includes-other-customers'],
      },
    ],
  },
  {
    id: 'NSG-21',
    says: 'A rule for the service tag does not matter to a private endpoint',
    build(d) {
      const a = drawRules(d, [{ ...out, access: 'Deny', destinations: ['Storage'] }]);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['nsg/client-outbound-rules-apply-towards-endpoints', 'nsg/default-rules-come-last'],
      },
    ],
  },
  {
    id: 'NSG-30',
    says: 'Source ports of a rule do not count at a private endpoint',
    build(d) {
      const a = drawVnetA(d);
      const endpoints = d.subnet(a.vnet, 'endpoints', '10.0.6.0/24', {
        privateEndpointNetworkPolicies: 'Enabled',
        networkSecurityGroup: d.nsg('nsg-endpoints', [{ access: 'Deny', sourcePorts: '1024' }]),
      });
      drawBlobEndpoint(d, endpoints, '10.0.6.4', [a.vnet]);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/endpoint-nsg-ignores-source-ports'],
      },
    ],
  },
  {
    id: 'NSG-27',
    says: 'A rule with an application security group lets its members in and nobody else',
    build(d) {
      const web = d.add('applicationSecurityGroup', 'asg-web', null);
      const db = d.add('applicationSecurityGroup', 'asg-db', null);
      const { app, data } = drawVnetA(d);
      d.set('subnet', data, {
        networkSecurityGroup: d.nsg('nsg-data', [
          {
            priority: 200,
            sources: [],
            sourceGroups: [web],
            destinations: [],
            destinationGroups: [db],
            ports: '1433',
          },
          { priority: 300, access: 'Deny' },
        ]),
      });
      d.vm(app, 'vm-web', '10.0.1.5', { applicationSecurityGroups: [web] });
      d.vm(data, 'vm-db', '10.0.2.5', { applicationSecurityGroups: [db] });
    },
    asks: [
      {
        from: 'vm-web',
        to: 'vm-db',
        port: 1433,
        answer: { verdict: 'reachable' },
        cites: ['nsg/application-security-group-stands-for-its-members'],
      },
      ...[
        ['vm-app', 'vm-db'],
        ['vm-web', 'vm-data'],
      ].map(([from = '', to = '']) => ({
        from,
        to,
        port: 1433,
        answer: { verdict: 'blocked' as const, layer: 'nsgIn' as const },
        cites: ['nsg/lowest-number-first'],
      })),
    ],
  },
  {
    id: 'NSG-27b',
    says: 'A private endpoint can be a member of an application security group',
    build(d) {
      const group = d.add('applicationSecurityGroup', 'asg-endpoints', null);
      const a = drawRules(d, [{ ...out, access: 'Deny', destinations: [], destinationGroups: [group] }]);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      d.set('privateEndpoint', toResourceId('pe-st1'), { applicationSecurityGroups: [group] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: ['nsg/application-security-group-stands-for-its-members'],
      },
    ],
  },
  {
    id: 'NSG-27c',
    says: 'Whether a rule stands for members of a peered VNet is not documented',
    build(d) {
      const group = d.add('applicationSecurityGroup', 'asg-b', null);
      const a = drawRules(d, [
        { priority: 200, sources: [], sourceGroups: [group] },
        { priority: 300, access: 'Deny' },
      ]);
      const b = drawVnetB(d);
      d.vm(toResourceId('b'), 'vm-member', '10.1.0.5', { applicationSecurityGroups: [group] });
      d.peer(a.vnet, b);
    },
    asks: [
      {
        from: 'vm-member',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'depends', layer: 'nsgIn' },
        cites: ['nsg/members-of-a-group-share-a-vnet'],
      },
    ],
  },
  {
    id: 'NSG-1',
    says: 'A rule that asks for a source port hangs on the port that the client picks',
    build: (d) => void drawRules(d, [{ access: 'Deny', sourcePorts: '50000-60000' }]),
    asks: [
      {
        from: 'vm-data',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'depends', layer: 'nsgIn' },
        cites: ['nsg/source-ports-belong-to-the-client'],
      },
    ],
  },
];
