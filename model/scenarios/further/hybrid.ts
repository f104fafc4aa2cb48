import type { ResourceId } from '../../ids.ts';
import type { Scenario } from '../scenario.ts';
import { drawHubVnet, drawSite } from './draw-hybrid.ts';
import { drawHubFirewall, drawWan, secure } from './draw-wan.ts';

const circuit = 'routing/circuit-wins-over-tunnel';

const sideBySide: readonly Scenario[] = [
  {
    id: 'HYBRID-2b',
    says: 'Circuit and tunnel to one site: Azure sends by the circuit, and so should the site',
    build(d) {
      const { vpn, er } = drawHubVnet(d);
      const site = drawSite(d, 'hq', 0);
      d.add('connection', 'a-tunnel', null, { gateway: vpn, site });
      d.add('connection', 'b-circuit', null, { gateway: er, site });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['ergw'],
        past: ['vpngw'],
        cites: [circuit],
      },
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['ergw'],
        assumes: ['prefers the circuit'],
        cites: ['routing/gateway-transit-needs-both-sides'],
      },
    ],
  },
  {
    id: 'HYBRID-2c',
    says: 'A longer prefix over the tunnel takes the reply another way than the request: the answer depends',
    build(d) {
      const { vpn, er } = drawHubVnet(d);
      const site = drawSite(d, 'hq', 0);
      d.add('connection', 'a-tunnel', null, { gateway: vpn, site, prefixes: ['192.168.0.0/25'] });
      d.add('connection', 'b-circuit', null, { gateway: er, site });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'depends' },
        cites: [circuit],
      },
    ],
  },
  {
    id: 'HYBRID-19',
    says: 'Global Reach joins two sites with a circuit each, past the VNets',
    build(d) {
      const { er } = drawHubVnet(d);
      const one = d.add('connection', 'circuit-hq', null, { gateway: er, site: drawSite(d, 'hq', 0) });
      d.add('connection', 'circuit-branch', null, {
        gateway: er,
        site: drawSite(d, 'branch', 1),
        globalReach: [one],
      });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '192.168.0.5' },
        past: ['ergw'],
        cites: ['routing/global-reach-joins-sites'],
      },
    ],
  },
];

/** Circuits and tunnels at virtual hubs. */
const atHubs: readonly Scenario[] = [
  {
    id: 'VWAN-40',
    says: 'A hub prefers the circuit to the tunnel of a site, or the other way round as its routing preference says',
    build(d) {
      const { hub, hq } = drawWan(d);
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      d.add('connection', 'circuit-hq', null, { gateway: er, site: hq?.site as ResourceId });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        through: ['ergw-vhub'],
        past: ['vpngw-vhub'],
        cites: ['routing/hub-routing-preference'],
      },
    ],
  },
  {
    id: 'VWAN-41',
    says: 'With the shortest AS path as preference the drawing does not tell which way it takes',
    build(d) {
      const { hub, hq } = drawWan(d);
      d.set('virtualHub', hub, { routingPreference: 'ASPath' });
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      d.add('connection', 'circuit-hq', null, { gateway: er, site: hq?.site as ResourceId });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'depends' },
        cites: ['routing/hub-routing-preference'],
      },
    ],
  },
  {
    id: 'HYBRID-19b',
    says: 'A hub carries nothing from circuit to circuit; behind a private traffic policy only where Microsoft has enabled it',
    build(d) {
      const { hub } = drawWan(d);
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      for (const [index, name] of ['one', 'two'].entries())
        d.add('connection', `circuit-${name}`, null, { gateway: er, site: drawSite(d, name, 10 + index) });
    },
    asks: [
      {
        from: 'pc-one',
        to: 'pc-two',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['routing/branches-reach-each-other-through-the-hub'],
      },
      { from: 'pc-one', to: 'pc-hq', port: 443, answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
  {
    id: 'HYBRID-19c',
    says: 'From circuit to circuit through the firewall of a hub depends on a support case',
    build(d) {
      const { hub } = drawWan(d);
      secure(d, hub, drawHubFirewall(d, hub));
      const er = d.add('expressRouteGateway', 'ergw-vhub', hub);
      for (const [index, name] of ['one', 'two'].entries())
        d.add('connection', `circuit-${name}`, null, { gateway: er, site: drawSite(d, name, 10 + index) });
    },
    asks: [
      {
        from: 'pc-one',
        to: 'pc-two',
        port: 443,
        answer: { verdict: 'depends' },
        through: ['afw-vhub'],
        cites: ['routing/branches-reach-each-other-through-the-hub'],
      },
    ],
  },
];

/** Circuits beside tunnels, and Global Reach. */
export const hybrid: readonly Scenario[] = [...sideBySide, ...atHubs];
