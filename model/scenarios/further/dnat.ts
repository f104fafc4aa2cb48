import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Nat = SettingsOf<'azureFirewall'>['natRules'][number];

const web: Nat = {
  name: 'web',
  priority: 100,
  protocols: ['TCP'],
  sources: ['203.0.113.0/24'],
  destinations: ['20.50.2.2'],
  ports: '443',
  translatedAddress: '10.0.1.4',
  translatedPort: 8443,
};
const ask = { from: 'anyone', to: '20.50.2.2', port: 443 };
const first = 'azure-firewall/dnat-rules-come-first';

/** A firewall with a DNAT rule to vm-app, whose subnet sends everything to the firewall (SC-32 with its remedy). */
function drawNat(
  d: Drawing,
  natRules: readonly Partial<Nat>[] = [{}],
  more: Partial<SettingsOf<'azureFirewall'>> = {},
): void {
  const a = drawVnetA(d, {
    routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4'),
    networkSecurityGroup: d.nsg('nsg-app', [
      { priority: 100, sources: ['10.0.9.0/26'], ports: '8443' },
      { priority: 200, access: 'Deny' },
    ]),
  });
  drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', {});
  d.set('azureFirewall', 'afw-hub' as ResourceId, {
    natRules: natRules.map((rule) => ({ ...web, ...rule })),
    ...more,
  });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
  d.add('internetClient', 'unknown', null, {});
}

/** A firewall that sends what is meant for the internet on to an appliance with a public address. */
function drawTunnel(d: Drawing, managementInterface: boolean): void {
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4') });
  drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { network: ['*'] });
  d.set('azureFirewall', 'afw-hub' as ResourceId, { managementInterface });
  d.subnet(a.vnet, 'AzureFirewallManagementSubnet', '10.0.10.0/26');
  const routeTable = viaAppliance(d, '0.0.0.0/0', '10.0.2.7', 'rt-afw');
  d.set('subnet', 'AzureFirewallSubnet' as ResourceId, { routeTable });
  d.vm(
    a.data,
    'vm-nva',
    '10.0.2.7',
    { ipForwarding: true, publicIp: '20.60.0.7' },
    { appliance: { enabled: true, snat: true } },
  );
}

/** DNAT at a firewall: who gets in, where to, and with which source. */
export const dnat: readonly Scenario[] = [
  {
    id: 'SC-32-remedy',
    says: 'A DNAT rule leads the internet to a machine behind the firewall, which sees the firewall',
    build: (d) => drawNat(d),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', source: '10.0.9.4' },
        through: ['afw-hub', 'vm-app'],
        cites: [first, 'azure-firewall/dnat-hides-the-source'],
      },
      { ...ask, port: 22, answer: { verdict: 'blocked', layer: 'firewall' }, cites: [first] },
      { ...ask, from: 'unknown', answer: { verdict: 'depends', layer: 'firewall' }, cites: [first] },
    ],
  },
  {
    id: 'DNAT-2',
    says: 'Of two DNAT rules the lower number decides',
    build: (d) =>
      drawNat(d, [
        { priority: 300, translatedAddress: '10.0.2.4' },
        { priority: 200, sources: ['*'] },
      ]),
    asks: [
      { ...ask, answer: { verdict: 'reachable' }, through: ['vm-app'], past: ['vm-data'], cites: [first] },
    ],
  },
  {
    id: 'DNAT-3',
    says: 'Whether a network rule that denies the translated connection counts is told in two ways',
    build: (d) =>
      drawNat(d, [{}], {
        networkRules: [
          {
            name: 'no',
            priority: 100,
            access: 'Deny',
            protocols: ['TCP'],
            sources: ['*'],
            destinations: ['10.0.1.4'],
            ports: '8443',
          },
        ],
      }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'firewall' },
        cites: ['azure-firewall/network-rules-may-deny-behind-dnat'],
      },
    ],
  },
  {
    id: 'DNAT-4',
    says: 'With forced tunnelling at the firewall nobody gets in by its public address',
    build(d) {
      drawNat(d);
      const back = d.routes('rt-afw', [{ name: 'tunnel', prefix: '0.0.0.0/0', nextHopAddress: '10.0.2.4' }]);
      d.set('subnet', 'AzureFirewallSubnet' as ResourceId, { routeTable: back });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
    ],
  },
  {
    id: 'OUT-14-tunnel',
    says: 'A tunnelled firewall hides behind its private address, and wants a management interface',
    build: (d) => drawTunnel(d, true),
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'reachable', source: '20.60.0.7' },
        through: ['afw-hub', 'vm-nva'],
        cites: ['egress/forced-tunnelling-hides-behind-the-private-address'],
      },
    ],
  },
  {
    id: 'OUT-14-no-management',
    says: 'Without a management interface a tunnelled firewall is not supported',
    build: (d) => drawTunnel(d, false),
    problems: ['check/firewall-forced-tunnelling'],
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'depends', layer: 'firewall' },
        cites: ['egress/forced-tunnelling-wants-a-management-interface'],
      },
    ],
  },
  {
    id: 'DNAT-5',
    says: 'A DNAT rule may also be called at the private address of the firewall',
    build: (d) => drawNat(d, [{ destinations: ['10.0.9.4'], sources: ['10.0.0.0/8'], ports: '8080' }]),
    asks: [
      {
        from: 'vm-data',
        to: '10.0.9.4',
        port: 8080,
        answer: { verdict: 'reachable', source: '10.0.9.4' },
        through: ['vm-app'],
        cites: [first],
      },
    ],
  },
  {
    id: 'DNAT-6',
    says: 'Rules that a policy inherits are asked first, and nobody has drawn them',
    build(d) {
      drawNat(d);
      d.rest('afw-hub' as ResourceId, {
        'policy:/properties/basePolicy/id':
          '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/firewallPolicies/base',
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable' },
        cites: [],
      },
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'depends', layer: 'firewall' },
        cites: ['azure-firewall/base-policy-rules-come-first'],
      },
    ],
  },
];
