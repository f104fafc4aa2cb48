import { expect, test } from 'vitest';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';

/** What is found in a drawing, without what every bare drawing has. */
function found(build: (d: Drawing) => void): readonly string[] {
  const d = draw();
  build(d);
  const design = d.design();
  return checkDesign(design, usualDefaults).map(
    ({ code, where }) =>
      `${code.replace('check/', '')} ${design.resources[where.resource as ResourceId]?.name}`,
  );
}

function hub(d: Drawing, prefix = '10.100.0.0/23', tier: 'Basic' | 'Standard' = 'Standard'): ResourceId {
  const virtualWan = d.add('virtualWan', 'vwan', null, { tier });
  return d.add('virtualHub', 'vhub', null, { virtualWan, addressPrefix: prefix });
}

function spoke(d: Drawing, home: ResourceId, name: string, space: string): ResourceId {
  const vnet = d.vnet(name, space);
  d.add('hubConnection', `con-${name}`, null, { hub: home, vnet });
  return vnet;
}

function server(d: Drawing, more: object = {}): ResourceId {
  const vnet = d.vnet('net', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'RouteServerSubnet', '10.0.0.0/26');
  d.add('routeServer', 'rs', subnet, more);
  return subnet;
}

const peer = { name: 'nva', address: '10.0.1.4', asn: 65001, prefixes: [], nextHop: null };

const cases: readonly (readonly [says: string, build: (d: Drawing) => void, codes: readonly string[]])[] = [
  ['a hub with a spoke', (d) => void spoke(d, hub(d), 'a', '10.1.0.0/16'), []],
  [
    'a hub without a WAN',
    (d) => void d.add('virtualHub', 'h', null, { addressPrefix: '10.9.0.0/24' }),
    ['hub-without-wan h'],
  ],
  ['a hub that is too small', (d) => void hub(d, '10.100.0.0/25'), ['hub-prefix vhub']],
  [
    'a VNet at two hubs',
    (d) => {
      const vnet = spoke(d, hub(d), 'a', '10.1.0.0/16');
      const other = d.add('virtualHub', 'other', null, {
        virtualWan: 'vwan' as ResourceId,
        addressPrefix: '10.101.0.0/23',
      });
      d.add('hubConnection', 'con-b', null, { hub: other, vnet });
    },
    ['hub-connected-twice con-b'],
  ],
  [
    'a VNet with a gateway',
    (d) => {
      const vnet = spoke(d, hub(d), 'a', '10.1.0.0/16');
      d.add('vpnGateway', 'gw', d.subnet(vnet, 'GatewaySubnet', '10.1.0.0/26'));
    },
    ['hub-vnet-with-gateway con-a'],
  ],
  [
    'two VNets that overlap',
    (d) => {
      const home = hub(d);
      spoke(d, home, 'a', '10.1.0.0/16');
      spoke(d, home, 'b', '10.1.128.0/17');
    },
    ['hub-vnets-overlap con-a', 'hub-vnets-overlap con-b'],
  ],
  ['a VNet over the hub', (d) => void spoke(d, hub(d), 'a', '10.100.0.0/16'), ['hub-overlap vhub']],
  [
    'a policy with a firewall of elsewhere',
    (d) => {
      const home = hub(d);
      const subnet = d.subnet(d.vnet('a', '10.1.0.0/16'), 'AzureFirewallSubnet', '10.1.0.0/26');
      d.set('virtualHub', home, {
        privateTraffic: d.add('azureFirewall', 'afw', subnet, { publicIps: ['20.50.1.1'] }),
      });
    },
    ['intent-firewall vhub'],
  ],
  [
    'routing intent beside own tables and static routes',
    (d) => {
      const home = hub(d);
      spoke(d, home, 'a', '10.1.0.0/16');
      d.set('hubConnection', 'con-a' as ResourceId, { propagatesTo: 'other' });
      const firewall = d.add('azureFirewall', 'afw', home);
      const routes = [{ name: 'r', prefixes: ['10.9.0.0/16'], nextHop: 'con-a' as ResourceId }];
      d.set('virtualHub', home, { privateTraffic: firewall, routes });
    },
    ['intent-static-route vhub', 'intent-route-table con-a'],
  ],
  [
    'two firewalls, and what a Basic WAN does not take',
    (d) => {
      const home = hub(d, '10.100.0.0/23', 'Basic');
      d.add('azureFirewall', 'afw-1', home);
      d.add('azureFirewall', 'afw-2', home);
      d.add('vpnGateway', 'gw', home, { publicIps: ['20.50.1.1'], clientPool: ['172.16.9.0/24'] });
    },
    [
      'basic-wan afw-1',
      'one-in-hub afw-2',
      'basic-wan afw-2',
      'hub-gateway-addresses gw',
      'hub-client-pool gw',
    ],
  ],
  ['a Route Server', (d) => void server(d, { publicIp: '20.50.1.2', peers: [peer] }), []],
  [
    'a Route Server with a route table and peers that Azure refuses',
    (d) => {
      const subnet = server(d, {
        peers: [
          { ...peer, asn: 65515 },
          { ...peer, name: 'far', address: '10.9.0.4' },
          ...Array.from({ length: 7 }, (_, index) => ({ ...peer, name: `p${index}` })),
        ],
      });
      d.set('subnet', subnet, { routeTable: d.routes('rt', []) });
    },
    [
      'route-server-routes RouteServerSubnet',
      'route-server-peers rs',
      'route-server-asn rs',
      'route-server-far-peer rs',
    ],
  ],
  [
    'a second Route Server',
    (d) => {
      const subnet = server(d);
      const vnet = d.design().resources[subnet]?.parent as ResourceId;
      d.add('routeServer', 'rs-2', d.subnet(vnet, 'routeserversubnet', '10.0.1.0/26'));
    },
    ['one-route-server rs-2'],
  ],
];

test.each(cases)('%s', (_, build, codes) => {
  const own = found(build).filter((text) =>
    /^(hub|intent|one-in-hub|basic|one-route|route-server)/.test(text),
  );
  expect(own).toEqual(codes);
});
