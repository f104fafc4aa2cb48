import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawBlobEndpoint, drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Nic = SettingsOf<'virtualMachine'>['interfaces'][number];

const ask = { from: 'vm-app', to: 'vm-b', port: 443 };
const both = { allowForwardedTraffic: true };
const oneGateway = 'routing/first-interface-has-the-default-gateway';

function nic(subnet: ResourceId | null, address: string, more: Partial<Nic> = {}): Nic {
  return {
    subnet,
    address,
    publicIp: null,
    networkSecurityGroup: null,
    applicationSecurityGroups: [],
    ipForwarding: true,
    dnsServers: [],
    repliesWithoutSnat: false,
    ...more,
  };
}

/** An appliance of a hub with an outer interface (10.100.1.4, the first) and an inner one (10.100.2.4), between two spokes that send to the inner one. */
function drawTwoArms(
  d: Drawing,
  {
    outer = {},
    inner = {},
    outerRoutes,
    snat = false,
  }: {
    readonly outer?: Partial<Nic>;
    readonly inner?: Partial<Nic>;
    readonly outerRoutes?: ResourceId;
    readonly snat?: boolean;
  },
): void {
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.2.4', 'rt-a') });
  const b = drawVnetB(d, { routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.2.4', 'rt-b') });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  const outside = d.subnet(hub, 'outer', '10.100.1.0/24', outerRoutes ? { routeTable: outerRoutes } : {});
  const inside = d.subnet(hub, 'inner', '10.100.2.0/24');
  d.vm(inside, 'vm-inside', '10.100.2.9');
  d.add('virtualMachine', 'vm-nva', outside, {
    interfaces: [nic(null, '10.100.1.4', outer), nic(inside, '10.100.2.4', inner)],
    appliance: { enabled: true, snat },
  });
  d.peer(hub, a.vnet, both, both);
  d.peer(hub, b, both, both);
}

/** A machine with a second interface in the data subnet of VNet A, beside a peer. */
function drawTwoHomes(d: Drawing): void {
  const a = drawVnetA(d);
  d.peer(a.vnet, drawVnetB(d));
  d.add('virtualMachine', 'vm-two', a.app, {
    interfaces: [
      nic(null, '10.0.1.9', { ipForwarding: false }),
      nic(a.data, '10.0.2.9', { ipForwarding: false }),
    ],
  });
}

/** Machines and appliances with several interfaces: which one sends, which one answers. */
export const severalInterfaces: readonly Scenario[] = [
  {
    id: 'NIC-1',
    says: 'An appliance takes a packet at one interface and sends it on by another, each with forwarding of its own',
    build: (d) => drawTwoArms(d, {}),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', source: '10.0.1.4' },
        through: ['vm-nva'],
        assumes: ['its own routes choose'],
        cites: [oneGateway],
      },
    ],
  },
  {
    id: 'NIC-2',
    says: 'Without a way at the outer subnet it sends on by the inner interface again',
    build: (d) =>
      drawTwoArms(d, {
        outerRoutes: d.routes('rt-outer', [
          { name: 'none-a', prefix: '10.0.0.0/16', nextHopType: 'None' },
          { name: 'none-b', prefix: '10.1.0.0/16', nextHopType: 'None' },
        ]),
        outer: { ipForwarding: false },
      }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable' },
        through: ['vm-nva'],
        cites: ['routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'NIC-3',
    says: 'An NSG that shuts the interface by which it may leave makes the answer hang on the routes of the appliance',
    build: (d) =>
      drawTwoArms(d, {
        inner: {
          networkSecurityGroup: d.nsg('nsg-inner', [{ direction: 'Outbound', access: 'Deny' }]),
        },
      }),
    asks: [{ ...ask, answer: { verdict: 'depends', layer: 'appliance' }, cites: [oneGateway] }],
  },
  {
    id: 'NIC-4',
    says: 'With SNAT the address is that of the interface by which it leaves',
    build: (d) => drawTwoArms(d, { snat: true }),
    asks: [{ ...ask, answer: { verdict: 'reachable', source: '10.100.1.4' }, cites: [oneGateway] }],
  },
  {
    id: 'NIC-5',
    says: 'A machine calls with the interface that stands beside the destination',
    build: drawTwoHomes,
    asks: [
      {
        from: 'vm-two',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.2.9' },
        cites: [],
      },
      {
        from: 'vm-two',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.1.9' },
        cites: [],
      },
    ],
  },
  {
    id: 'NIC-6',
    says: 'Called at its second interface from another subnet a machine answers only by routes of its own',
    build: drawTwoHomes,
    asks: [
      {
        from: 'vm-b',
        to: '10.0.2.9',
        port: 443,
        answer: { verdict: 'depends', layer: 'returnPath' },
        cites: [oneGateway],
      },
      { from: 'vm-b', to: '10.0.1.9', port: 443, answer: { verdict: 'reachable' }, cites: [] },
      { from: 'vm-data', to: '10.0.2.9', port: 443, answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
  {
    id: 'ROUTE-44',
    says: 'The tag disableSnatOnPL at the appliance lets an endpoint answer through it although the source is kept',
    build: (d) => drawBehindAppliance(d, true),
    asks: [
      {
        from: 'vm-app',
        to: 'st1.blob.core.windows.net',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.1.4' },
        through: ['vm-nva'],
        cites: ['trace/tag-lifts-the-need-for-snat-towards-endpoints'],
      },
    ],
  },
  {
    id: 'ROUTE-44-without',
    says: 'Without the tag and without SNAT the way back of an endpoint is not sure',
    build: (d) => drawBehindAppliance(d, false),
    asks: [
      {
        from: 'vm-app',
        to: 'st1.blob.core.windows.net',
        port: 443,
        answer: { verdict: 'depends', layer: 'returnPath' },
        cites: ['trace/private-endpoint-answers-the-client-directly'],
      },
    ],
  },
];

function drawBehindAppliance(d: Drawing, repliesWithoutSnat: boolean): void {
  const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.0.5.4/32', '10.0.2.7') });
  d.vm(
    a.data,
    'vm-nva',
    '10.0.2.7',
    { ipForwarding: true, repliesWithoutSnat },
    { appliance: { enabled: true, snat: false } },
  );
  drawBlobEndpoint(d, d.subnet(a.vnet, 'endpoints', '10.0.5.0/24'), '10.0.5.4', [a.vnet]);
}
