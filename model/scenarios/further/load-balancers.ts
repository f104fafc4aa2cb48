import type { SettingsOf } from '../../document/resource.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawVnetA, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Balancer = SettingsOf<'loadBalancer'>;
/** A rule of an NSG. */
type Rule = Partial<Parameters<Drawing['nsg']>[1][number]>;

/** A rule of a balancer for HTTPS. */
export const web = {
  name: 'web',
  protocol: 'Tcp',
  port: 443,
  backendPort: 8443,
  disableOutboundSnat: false,
} as const;
/** An NSG rule that lets the internet in on the backend port. */
export const fromInternet: Rule = { name: 'web', sources: ['Internet'], ports: '8443' };

/** VNet A with a public load balancer before vm-app, and somebody on the internet. */
export function drawPublic(
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

/** Public load balancers: who gets in, and what the machines must let in for that. */
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
    id: 'NSG-18d',
    says: 'The public frontend answers ping for its machines while one of them is healthy',
    build(d) {
      const { data } = drawPublic(d, { rules: [web] });
      const deny: Rule = { name: 'deny', access: 'Deny', sources: ['*'], ports: '*' };
      d.set('subnet', data, { networkSecurityGroup: d.nsg('nsg-data', [deny]) });
      const open = { frontend: 'public', publicIp: '20.50.1.11' } as const;
      d.add('loadBalancer', 'lb-data', null, { ...open, rules: [web], backends: ['vm-data' as never] });
      d.add('loadBalancer', 'lb-empty', null, { ...open, publicIp: '20.50.1.12' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'lb-app',
        protocol: 'icmp',
        answer: { verdict: 'reachable', path: 'public' },
        past: ['vm-app'],
        cites: ['trace/public-frontend-answers-ping-itself'],
      },
      {
        from: 'anyone',
        to: 'lb-data',
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/health-probe-must-get-in'],
      },
      {
        from: 'anyone',
        to: 'lb-empty',
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/public-frontend-answers-ping-itself'],
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
