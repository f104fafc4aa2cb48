import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawGatewayInA, secure } from '../further/application-gateways.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Door = SettingsOf<'frontDoor'>;
const at = (id: string): ResourceId => id as ResourceId;
const door = { from: 'anyone', to: 'afd-shop', port: 443 } as const;

function drawDoor(
  d: Drawing,
  origin: Partial<Door['origins'][number]>,
  tier: Door['tier'] = 'Premium',
): void {
  d.add('frontDoor', 'afd-shop', null, {
    tier,
    origins: [
      {
        name: 'shop',
        target: at('agw-web'),
        hostName: '',
        httpPort: 80,
        httpsPort: 443,
        privateLink: false,
        subresource: '',
        state: 'Approved',
        region: 'westeurope',
        ...origin,
      },
    ],
  });
}

const onlyPrivate = { frontend: 'private', publicIp: null, address: '10.0.3.250' } as const;
const someone = (d: Drawing) => d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });

/** Two proxies in a row, and what stands behind them. */
const frontDoors: readonly Scenario[] = [
  {
    id: 'AFD, AGW private frontend',
    says: 'Front Door does not reach a gateway that has a private frontend alone, unless by Private Link',
    build(d) {
      const link = { privateLink: 'private', privateLinkSubnet: at('snet-link') } as const;
      const vnet = drawGatewayInA(d, {
        ...onlyPrivate,
        ...link,
        rules: [{ ...secure, frontend: 'private' }],
      });
      d.subnet(vnet, 'snet-link', '10.0.5.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
      drawDoor(d, {});
      const origins = [{ name: 'x', target: at('agw-web'), hostName: '', httpPort: 80, httpsPort: 443 }];
      const linked = { privateLink: true, subresource: '', state: 'Approved' as const, region: 'westeurope' };
      d.add('frontDoor', 'afd-linked', null, {
        tier: 'Premium',
        origins: origins.map((one) => ({ ...one, ...linked })),
      });
    },
    asks: [
      { ...door, answer: { verdict: 'blocked', initiators: 'neither' }, cites: [] },
      {
        ...door,
        to: 'afd-linked',
        answer: { verdict: 'reachable', source: '10.0.3.0/24' },
        through: ['afd-linked', 'agw-web', 'vm-app'],
        cites: ['private-link/front-door-links-to-some-origins'],
      },
    ],
  },
  {
    id: 'AFD, PE-12',
    says: 'An app that says nothing of public access is shut for Front Door too, once somebody makes an endpoint',
    build(d) {
      const { data } = drawVnetA(d);
      const app = d.add('webApp', 'app-shop', null);
      d.endpoint(data, 'pe-shop', '10.0.2.9', app, 'sites');
      drawDoor(d, { target: app });
      someone(d);
    },
    asks: [
      { ...door, answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] },
      {
        from: 'vm-app',
        to: 'pe-shop',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [],
      },
    ],
  },
  {
    id: 'AFD-1, PE-14',
    says: 'Access restrictions for Front Door do not count for who comes by a private endpoint',
    build(d) {
      const { data } = drawVnetA(d);
      const app = d.add('webApp', 'app-shop', null, {
        publicNetworkAccess: 'Enabled',
        accessRules: [
          { name: 'afd', priority: 100, action: 'Allow', source: 'AzureFrontDoor.Backend', subnet: null },
        ],
      });
      d.endpoint(data, 'pe-shop', '10.0.2.9', app, 'sites');
      drawDoor(d, { target: app });
      someone(d);
    },
    asks: [
      { ...door, answer: { verdict: 'reachable' }, through: ['app-shop'], cites: [] },
      { ...door, to: 'app-shop', answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] },
      {
        from: 'vm-app',
        to: 'pe-shop',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.1.4' },
        cites: ['paas-firewall/private-endpoint-skips-firewall'],
      },
    ],
  },
  {
    id: 'AFD, NSG-17, OUT-3',
    says: 'A client in a VNet needs a way to the internet for Front Door, by its NSG and by its subnet',
    build(d) {
      d.add('webApp', 'app-shop', null);
      drawDoor(d, { target: at('app-shop') });
      const deny = { access: 'Deny' as const, direction: 'Outbound' as const, destinations: ['Internet'] };
      const a = drawVnetA(d, { networkSecurityGroup: d.nsg('nsg-app', [deny]) });
      d.set('subnet', a.data, { defaultOutboundAccess: false });
    },
    asks: [
      { from: 'vm-app', to: 'afd-shop', answer: { verdict: 'blocked', layer: 'nsgOut' }, cites: [] },
      { from: 'vm-data', to: 'afd-shop', answer: { verdict: 'blocked', layer: 'route' }, cites: [] },
    ],
  },
  {
    id: 'AFD, SEC-7',
    says: 'A storage account in an enforced perimeter refuses Front Door by its public address, and takes it by Private Link',
    build(d) {
      const account = d.add('storageAccount', 'st1', null);
      d.add('networkSecurityPerimeter', 'nsp', null, {
        members: [{ resource: account, profile: 'defaultProfile', accessMode: 'Enforced' }],
      });
      someone(d);
      drawDoor(d, { target: account, subresource: 'blob' });
      d.add('frontDoor', 'afd-linked', null, {
        tier: 'Premium',
        origins: [
          {
            name: 'x',
            target: account,
            hostName: '',
            httpPort: 80,
            httpsPort: 443,
            privateLink: true,
            subresource: 'blob',
            state: 'Approved',
            region: 'westeurope',
          },
        ],
      });
    },
    asks: [
      { ...door, answer: { verdict: 'blocked', layer: 'serviceAccess' }, cites: [] },
      { ...door, to: 'afd-linked', answer: { verdict: 'reachable' }, cites: [] },
    ],
  },
];

/** Front Door together with application gateways, endpoints and perimeters. */
export const eighthLookFrontDoors: readonly Scenario[] = frontDoors;
