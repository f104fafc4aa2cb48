import type { Scenario } from '../scenario.ts';
import { drawHubFirewall, drawWan } from './draw-wan.ts';

const forced = 'routing/forced-tunnelling-at-a-hub-wants-a-default-route';

/** Hubs with 0.0.0.0/0 among their private prefixes. */
export const forcedTunnellingAtHubs: readonly Scenario[] = [
  {
    id: 'VWAN-30',
    says: 'Forced tunnelling with a site that announces a default route: the firewall sends there',
    build(d) {
      const { hub, branch } = drawWan(d);
      const firewall = drawHubFirewall(d, hub);
      d.set('virtualHub', hub, { privateTraffic: firewall, privatePrefixes: ['0.0.0.0/0'] });
      if (branch) d.set('connection', branch.connection, { prefixes: ['192.168.1.0/24', '0.0.0.0/0'] });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'notModelled' },
        through: ['afw-vhub', 'vpngw-vhub'],
        cites: ['routing/private-policy-sends-everything-through-the-firewall'],
      },
    ],
  },
  {
    id: 'VWAN-31',
    says: 'Where nobody announces one, a firewall with a public address goes out itself',
    build(d) {
      const { hub } = drawWan(d);
      const firewall = drawHubFirewall(d, hub);
      d.set('virtualHub', hub, { privateTraffic: firewall, privatePrefixes: ['0.0.0.0/0'] });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'somebody',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.9.9' },
        through: ['afw-vhub'],
        cites: [forced],
      },
    ],
  },
  {
    id: 'VWAN-32',
    says: 'Without a stated public address of the firewall the answer depends',
    build(d) {
      const { hub } = drawWan(d);
      const firewall = drawHubFirewall(d, hub, 'afw-vhub', { publicIps: [] });
      d.set('virtualHub', hub, { privateTraffic: firewall, privatePrefixes: ['0.0.0.0/0'] });
      d.add('internetClient', 'somebody', null, { address: '203.0.113.9' });
    },
    asks: [{ from: 'vm-1', to: 'somebody', port: 443, answer: { verdict: 'depends' }, cites: [forced] }],
  },
];
