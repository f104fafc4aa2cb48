import type { Drawing } from '../draw.ts';
import {
  drawAppliance,
  drawFirewall,
  drawHub,
  drawVnetA,
  drawVnetB,
  viaAppliance,
} from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type VmNic = Parameters<Drawing['vm']>[3];
const ask = { from: 'vm-app', to: 'vm-b', port: 443 };

/** Appliances as next hops, twins of addresses, and firewalls that see half of a connection. */
export const appliancesTogether: readonly Scenario[] = [
  {
    id: 'ROUTE-31',
    says: 'An internal load balancer is a next hop; its machines have to forward',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.1.10', 'rt-a') });
      const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.1.10', 'rt-b') });
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const subnet = d.subnet(hub, 'nva', '10.100.1.0/24');
      const nva = drawAppliance(d, subnet, '10.100.1.4');
      d.add('loadBalancer', 'lb-nva', subnet, {
        address: '10.100.1.10',
        backends: [nva],
        rules: [{ name: 'ha', protocol: 'All', port: 0, backendPort: 0, disableOutboundSnat: false }],
      });
      const both = { allowForwardedTraffic: true };
      d.peer(hub, a.vnet, both, both);
      d.peer(hub, b, both, both);
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' },
        through: ['lb-nva', 'vm-nva'],
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'ROUTE-31b',
    says: 'Forwarding off at the interface stops what is not its own, and the remedy says so',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.7') });
      drawAppliance(d, a.data, '10.0.2.7', { forwards: false, snat: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance', diedAt: 'vm-nva' as never },
        blockers: ['appliance'],
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'ROUTE-32',
    says: 'An appliance in a VNet that is not a peer is no next hop',
    build(d) {
      drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0') });
      drawHub(d);
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['routing/appliance-next-hop-must-be-near'],
      },
    ],
  },
  {
    id: 'ROUTE-33',
    says: 'An appliance shows its public address, and only with SNAT',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.7') });
      const nic: VmNic = { ipForwarding: true, publicIp: '20.60.0.7' };
      d.vm(a.data, 'vm-nva', '10.0.2.7', nic, { appliance: { enabled: true, snat: true } });
      const other = d.subnet(a.vnet, 'other', '10.0.3.0/24', {
        routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.8', 'rt-b'),
      });
      d.vm(other, 'vm-other', '10.0.3.4');
      d.vm(
        a.data,
        'vm-plain',
        '10.0.2.8',
        { ...nic, publicIp: '20.60.0.8' },
        { appliance: { enabled: true, snat: false } },
      );
    },
    asks: [
      {
        from: 'vm-app',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.60.0.7' },
        cites: ['egress/instance-public-ip-next'],
      },
      {
        from: 'vm-other',
        to: '8.8.8.8',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance', diedAt: 'vm-plain' as never },
        cites: ['trace/appliance-must-translate-towards-the-internet'],
      },
    ],
  },
  {
    id: 'ADDR-8',
    says: 'The same address in two VNets: the route decides which one is meant',
    build(d) {
      d.peer(drawVnetA(d).vnet, drawVnetB(d));
      const twin = d.vnet('vnet-twin', '10.1.0.0/16');
      d.vm(
        d.subnet(twin, 'twin', '10.1.0.0/24', {
          networkSecurityGroup: d.nsg('nsg-twin', [{ access: 'Deny' }]),
        }),
        'vm-twin',
        '10.1.0.4',
      );
    },
    asks: [
      {
        from: 'vm-app',
        to: '10.1.0.4',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['vm-b'],
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'vm-twin',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', initiators: 'neither' },
        cites: ['routing/vnets-need-a-link'],
      },
      // Whose address is it? Nothing says so.
      { from: '10.1.0.4', to: 'vm-app', port: 443, answer: { verdict: 'notModelled' }, cites: [] },
    ],
  },
  {
    id: 'ROUTE-36c',
    says: 'A firewall that sees the request and not the reply drops the connection',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.0.2.0/24', '10.0.9.4') });
      drawFirewall(d, a.vnet, '10.0.9.0/26', '10.0.9.4', { network: ['10.0.0.0/16'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 443,
        answer: {
          verdict: 'blocked',
          layer: 'returnPath',
          diedAt: 'afw-hub' as never,
          initiators: 'neither',
        },
        through: ['afw-hub'],
        blockers: ['returnPath'],
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
    ],
  },
];
