import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

/** Single facts of ways out. */
export const furtherWaysOut: readonly Scenario[] = [
  {
    id: 'OUT-10',
    says: 'A NAT gateway carries TCP and UDP only',
    build(d) {
      drawVnetA(d, { natGateway: d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] }) });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'gateway', source: null },
        cites: ['egress/nat-gateway-lets-nothing-in'],
      },
    ],
  },
  {
    id: 'OUT-12',
    says: 'A NAT gateway on its subnet gives the firewall, and who is behind it, its address',
    build(d) {
      const { vnet } = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.4.4') });
      const firewall = drawFirewall(d, vnet, '10.0.4.0/26', '10.0.4.4', { network: ['*'] });
      const subnet = d.design().resources[firewall]?.parent;
      const natGateway = d.add('natGateway', 'ng-hub', null, { publicIps: ['20.50.1.2'] });
      if (subnet) d.set('subnet', subnet, { natGateway });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2' },
        through: ['afw-hub'],
        cites: ['egress/nat-gateway-serves-the-firewall-subnet'],
      },
    ],
  },
  {
    id: 'INJ-13',
    says: 'With route-all an app goes out by the NAT gateway of its subnet, without one by its own addresses',
    build(d) {
      const { vnet } = drawVnetA(d);
      const delegation = 'Microsoft.Web/serverFarms';
      const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
      const behindNat = d.subnet(vnet, 'behind-nat', '10.0.3.0/26', { delegation, natGateway });
      const bare = d.subnet(vnet, 'bare', '10.0.3.64/26', { delegation });
      const settings = { routeAll: true, outboundAddresses: ['20.70.1.1'] };
      d.add('functionApp', 'func-nat', null, { ...settings, integrationSubnet: behindNat });
      d.add('functionApp', 'func-bare', null, { ...settings, integrationSubnet: bare });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'func-nat',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2' },
        cites: ['egress/nat-gateway-first', 'trace/integration-carries-private-destinations'],
      },
      {
        from: 'func-bare',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.70.1.1' },
        cites: ['egress/app-keeps-its-own-addresses-towards-the-internet'],
      },
    ],
  },
  {
    id: 'OUT-17',
    says: 'Whether mail leaves Azure hangs on the subscription',
    build(d) {
      drawVnetA(d);
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 25,
        answer: { verdict: 'depends', layer: 'gateway' },
        cites: ['egress/mail-port-may-be-closed'],
      },
    ],
  },
  {
    id: 'OUT-2b',
    says: 'A machine behind a Standard internal load balancer has no default outbound access',
    build(d) {
      const { app } = drawVnetA(d);
      d.add('loadBalancer', 'lbi-app', app, { address: '10.0.1.10', backends: ['vm-app' as never] });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null },
        cites: ['egress/internal-load-balancer-takes-default-outbound'],
      },
    ],
  },
];
