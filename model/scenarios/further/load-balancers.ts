import type { SettingsOf } from '../../document/resource.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Balancer = SettingsOf<'loadBalancer'>;
type Rule = Partial<Parameters<Drawing['nsg']>[1][number]>;

const web = {
  name: 'web',
  protocol: 'Tcp',
  port: 443,
  backendPort: 8443,
  disableOutboundSnat: false,
} as const;
const fromInternet: Rule = { name: 'web', sources: ['Internet'], ports: '8443' };

/** VNet A with a public load balancer before vm-app, and somebody on the internet. */
function drawPublic(
  d: Drawing,
  settings: Partial<Balancer>,
  rules: readonly Rule[] | null = [fromInternet],
  subnet: Parameters<typeof drawVnetA>[1] = {},
) {
  const networkSecurityGroup = rules === null ? null : d.nsg('nsg-app', rules);
  const drawn = drawVnetA(d, { networkSecurityGroup, ...subnet });
  d.add('loadBalancer', 'lb-app', null, {
    frontend: 'public',
    publicIp: '20.50.1.9',
    backends: ['vm-app' as never],
    ...settings,
  });
  const internet = d.add('internet', 'internet', null);
  d.add('internetClient', 'anyone', internet, { address: '203.0.113.7' });
  return drawn;
}

/** Public and internal load balancers: who gets in, and who goes out by what. */
export const loadBalancers: readonly Scenario[] = [
  {
    id: 'INJ-2b',
    says: 'A public load balancer hands on to a machine whose NSG lets the client in, on the backend port',
    build: (d) => void drawPublic(d, { rules: [web] }),
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7' },
        through: ['lb-app', 'vm-app'],
        cites: ['trace/load-balancer-keeps-the-source-address'],
      },
      {
        from: 'anyone',
        to: '20.50.1.9',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        through: ['lb-app', 'vm-app'],
        cites: ['trace/load-balancer-keeps-the-source-address'],
      },
      {
        from: 'anyone',
        to: 'lb-app',
        port: 80,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'NSG-9b',
    says: 'Behind a public load balancer a machine without NSG is closed',
    build: (d) => void drawPublic(d, { rules: [web] }, null),
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['trace/public-address-needs-an-nsg'],
      },
    ],
  },
  {
    id: 'NSG-12b',
    says: 'The NSG of the machine sees the client and the backend port, not the port of the frontend',
    build: (d) => void drawPublic(d, { rules: [web] }, [{ ...fromInternet, ports: '443' }]),
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/default-rules-come-last', 'trace/load-balancer-keeps-the-source-address'],
      },
    ],
  },
  {
    id: 'NSG-18b',
    says: 'An NSG that keeps the health probe out leaves no machine that takes connections',
    build(d) {
      const deny: Rule = { name: 'deny', priority: 4000, access: 'Deny', sources: ['*'], ports: '*' };
      drawPublic(d, { rules: [web] }, [fromInternet, deny]);
    },
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        blockers: ['nsgIn'],
        cites: ['nsg/health-probe-must-get-in'],
      },
    ],
  },
  {
    id: 'NSG-18c',
    says: 'A rule for AzureLoadBalancer lets the probe in again',
    build(d) {
      const deny: Rule = { name: 'deny', priority: 4000, access: 'Deny', sources: ['*'], ports: '*' };
      const probe: Rule = { name: 'probe', priority: 300, sources: ['AzureLoadBalancer'], ports: '*' };
      drawPublic(d, { rules: [web] }, [fromInternet, probe, deny]);
    },
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['trace/load-balancer-keeps-the-source-address'],
      },
    ],
  },
  {
    id: 'OUT-6',
    says: 'An outbound rule shows its own addresses, a load-balancing rule that of its frontend and only for its protocol',
    build: (d) => void drawPublic(d, { rules: [web] }),
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.9' },
        cites: ['egress/load-balancing-rule-lends-its-frontend'],
      },
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        protocol: 'udp',
        answer: { verdict: 'blocked', layer: 'route', source: null },
        cites: ['egress/public-load-balancer-takes-default-outbound'],
      },
      {
        from: 'vm-data',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: 'a public address of Microsoft that may change' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-6b',
    says: 'With an outbound rule the destination sees its address, ICMP goes nowhere',
    build: (d) =>
      void drawPublic(d, {
        rules: [{ ...web, disableOutboundSnat: true }],
        outboundRule: 'All',
        outboundIps: ['20.50.1.10'],
      }),
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.10' },
        cites: ['egress/load-balancer-outbound-next'],
      },
      {
        from: 'vm-app',
        to: 'anyone',
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['egress/public-load-balancer-takes-default-outbound'],
      },
      {
        from: 'anyone',
        to: '20.50.1.10',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'OUT-6c',
    says: 'A private subnet goes out by the outbound rule of its balancer',
    build: (d) => void drawPublic(d, { outboundRule: 'Tcp' }, [], { defaultOutboundAccess: false }),
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.1.9' },
        cites: ['egress/load-balancer-outbound-next'],
      },
    ],
  },
  {
    id: 'OUT-1b',
    says: 'NAT gateway before the load balancer, and nothing in the way of who comes in',
    build(d) {
      const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
      drawPublic(d, { rules: [web], outboundRule: 'All', outboundIps: ['20.50.1.10'] }, [fromInternet], {
        natGateway,
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.1.2' },
        cites: ['egress/nat-gateway-first'],
      },
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7' },
        cites: ['trace/load-balancer-keeps-the-source-address'],
      },
    ],
  },
  {
    id: 'OUT-2c',
    says: 'Behind a public load balancer without translation a machine has no way out, whatever the VNet offers',
    build(d) {
      drawPublic(d, { rules: [{ ...web, disableOutboundSnat: true }] }, [], { defaultOutboundAccess: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null },
        cites: ['egress/public-load-balancer-takes-default-outbound'],
      },
    ],
  },
  {
    id: 'ROUTE-28b',
    says: 'A default route to a firewall swallows the replies of a public load balancer',
    build(d) {
      const routeTable = viaAppliance(d, '0.0.0.0/0', '10.0.4.4');
      const { vnet } = drawPublic(d, { rules: [web] }, [fromInternet], { routeTable });
      drawFirewall(d, vnet, '10.0.4.0/26', '10.0.4.4', { network: ['*'] });
    },
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        blockers: ['returnPath'],
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
    ],
  },
];
