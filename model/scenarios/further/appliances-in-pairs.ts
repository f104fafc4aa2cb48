import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Nic = SettingsOf<'virtualMachine'>['interfaces'][number];
type Rules = SettingsOf<'loadBalancer'>['rules'];

const ask = { from: 'vm-app', to: 'vm-b', port: 443 };
const ha: Rules = [{ name: 'ha', protocol: 'All', port: 0, backendPort: 0, disableOutboundSnat: false }];
const both = { allowForwardedTraffic: true };

interface Pair {
  /** The next hops of the two spokes; the balancer of the hub stands at 10.100.1.10, another at 10.100.1.11. */
  readonly hops?: readonly [string, string];
  readonly rules?: Rules;
  readonly snat?: boolean;
  /** Interfaces of both appliances besides the first. */
  readonly more?: readonly Partial<Nic>[];
  /** What differs at the second one. */
  readonly second?: { readonly nic?: Partial<Nic>; readonly snat?: boolean };
}

/** Two appliances of a hub behind an internal load balancer, between two spokes. */
function drawPair(d: Drawing, pair: Pair = {}): ResourceId {
  const [there, back] = pair.hops ?? ['10.100.1.10', '10.100.1.10'];
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', there, 'rt-a') });
  const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', back, 'rt-b') });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  const subnet = d.subnet(hub, 'nva', '10.100.1.0/24');
  const snat = pair.snat ?? false;
  const forwards = { ipForwarding: true };
  const backends = [
    d.vm(subnet, 'vm-nva-1', '10.100.1.4', forwards, { appliance: { enabled: true, snat } }),
    d.vm(
      subnet,
      'vm-nva-2',
      '10.100.1.5',
      { ...forwards, ...pair.second?.nic },
      {
        appliance: { enabled: true, snat: pair.second?.snat ?? snat },
      },
    ),
  ];
  const rules = [...(pair.rules ?? ha)];
  d.add('loadBalancer', 'lbi-nva', subnet, { address: '10.100.1.10', backends, rules });
  d.add('loadBalancer', 'lbi-other', subnet, { address: '10.100.1.11', backends, rules });
  d.peer(hub, a.vnet, both, both);
  d.peer(hub, b, both, both);
  return hub;
}

const together = 'routing/balancers-decide-each-on-its-own';

/** Two appliances behind load balancers: which of them sees the reply. */
export const appliancesInPairs: readonly Scenario[] = [
  {
    id: 'EVAL-6-pair-a',
    says: 'One internal load balancer with HA ports gives both directions to the same of two appliances',
    build: (d) => void drawPair(d),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4' },
        through: ['lbi-nva', 'vm-nva-1'],
        assumes: ['share what they know'],
        cites: [together],
      },
    ],
  },
  {
    id: 'EVAL-6-pair-b',
    says: 'Two load balancers choose each on its own, so that the reply may meet the other appliance',
    build: (d) => void drawPair(d, { hops: ['10.100.1.10', '10.100.1.11'] }),
    asks: [{ ...ask, answer: { verdict: 'depends', layer: 'returnPath' }, cites: [together] }],
  },
  {
    id: 'EVAL-6-pair-c',
    says: 'A route back straight to one appliance misses the other one',
    build: (d) => void drawPair(d, { hops: ['10.100.1.10', '10.100.1.5'] }),
    asks: [
      { ...ask, answer: { verdict: 'depends', layer: 'returnPath' }, cites: [together] },
      { from: 'vm-b', to: 'vm-app', port: 443, answer: { verdict: 'depends' }, cites: [together] },
    ],
  },
  {
    id: 'EVAL-6-pair-d',
    says: 'With SNAT the reply comes back to the appliance that sent it on, whatever the routes say',
    build: (d) => void drawPair(d, { hops: ['10.100.1.10', '10.100.1.11'], snat: true }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', source: '10.100.1.4' },
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'ROUTE-31-pair-a',
    says: 'Forwarding has to be on at both appliances; some flows go to the second',
    build: (d) => void drawPair(d, { second: { nic: { ipForwarding: false } } }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'appliance' },
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'ROUTE-31-pair-b',
    says: 'An NSG at the second appliance loses the flows that the balancer gives to it',
    build: (d) =>
      void drawPair(d, { second: { nic: { networkSecurityGroup: d.nsg('nsg-2', [{ access: 'Deny' }]) } } }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'appliance' },
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'ROUTE-31-pair-c',
    says: 'A load balancer without a rule is no next hop, and one of a single port is not said to be',
    build: (d) => void drawPair(d, { rules: [] }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'appliance', diedAt: 'lbi-nva' as never },
        cites: ['routing/balanced-appliances-want-ha-ports'],
      },
    ],
  },
  {
    id: 'ROUTE-31-pair-d',
    says: 'A rule of one port at a load balancer that is a next hop leaves the answer open',
    build: (d) =>
      void drawPair(d, {
        rules: [{ name: 'web', protocol: 'Tcp', port: 443, backendPort: 443, disableOutboundSnat: false }],
      }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'appliance' },
        cites: ['routing/balanced-appliances-want-ha-ports'],
      },
      { ...ask, port: 1433, answer: { verdict: 'blocked', layer: 'appliance' }, cites: [] },
    ],
  },
];
