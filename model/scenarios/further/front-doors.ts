import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';
import { drawGatewayInA, management, secure } from './application-gateways.ts';
import { drawPublic, web } from './load-balancers.ts';

type Door = SettingsOf<'frontDoor'>;
type Origin = Door['origins'][number];
type App = Partial<SettingsOf<'webApp'>>;

const base: Origin = {
  name: 'shop',
  target: 'app-shop' as ResourceId,
  hostName: '',
  httpPort: 80,
  httpsPort: 443,
  privateLink: false,
  subresource: '',
  state: 'Approved',
  region: 'westeurope',
};

const onlyFrontDoor: App = {
  accessRules: [
    { name: 'front-door', priority: 100, action: 'Allow', source: 'AzureFrontDoor.Backend', subnet: null },
  ],
};

/** A Front Door with one origin, somebody on the internet, and a machine in a VNet that goes out by a NAT gateway. */
function drawDoor(d: Drawing, origin: Partial<Origin> = {}, door: Partial<Door> = {}): void {
  d.add('frontDoor', 'afd-shop', null, { origins: [{ ...base, ...origin }], ...door });
  const internet = d.add('internet', 'internet-of-door', null);
  d.add('internetClient', 'somebody', internet, { address: '203.0.113.9' });
}

function drawShop(d: Drawing, app: App, origin: Partial<Origin> = {}, door: Partial<Door> = {}): void {
  d.add('webApp', 'app-shop', null, app);
  drawDoor(d, origin, door);
}

const linked = { privateLink: true } as const;
const premium = { tier: 'Premium' } as const;

/** Front Door: who gets through it, and whom the origin sees. */
export const frontDoors: readonly Scenario[] = [
  {
    id: 'AFD-1',
    says: 'An app that admits the tag of Front Door alone is reached through it, and not past it',
    build: (d) => drawShop(d, onlyFrontDoor),
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: {
          verdict: 'reachable',
          path: 'public',
          source: 'an address of AzureFrontDoor.Backend',
          initiators: 'source',
        },
        through: ['afd-shop', 'app-shop'],
        cites: [
          'trace/front-door-opens-a-second-connection',
          'trace/front-door-addresses-are-shared',
          'paas-firewall/access-rules-in-order',
        ],
      },
      {
        from: 'somebody',
        to: 'afd-shop.azurefd.net',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', dns: 'public' },
        through: ['app-shop'],
        cites: [],
      },
      {
        from: 'somebody',
        to: 'app-shop',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/access-rules-in-order'],
      },
      {
        from: 'somebody',
        to: 'afd-shop',
        port: 22,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'AFD-2',
    says: 'By Private Link an app is reached with public access off',
    build: (d) => drawShop(d, { publicNetworkAccess: 'Disabled' }, linked, premium),
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'reachable', path: 'public' },
        through: ['afd-shop', 'app-shop'],
        cites: [
          'private-link/front-door-links-to-some-origins',
          'paas-firewall/private-endpoint-skips-firewall',
        ],
      },
      {
        from: 'somebody',
        to: 'app-shop',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: [],
      },
    ],
  },
  {
    id: 'AFD-3',
    says: 'A pending connection carries nothing, nor does one of the Standard tier',
    build: (d) => drawShop(d, { publicNetworkAccess: 'Disabled' }, { ...linked, state: 'Pending' }, premium),
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/connection-must-be-approved'],
      },
    ],
  },
  {
    id: 'AFD-4',
    says: 'Private Link of Front Door needs its Premium tier',
    build: (d) => drawShop(d, { publicNetworkAccess: 'Disabled' }, linked),
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/front-door-links-to-some-origins'],
      },
    ],
  },
  {
    id: 'AFD-5',
    says: 'Without Private Link an app whose public access is off refuses Front Door too',
    build: (d) => drawShop(d, { publicNetworkAccess: 'Disabled' }),
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'AFD-6',
    says: 'An NSG behind a public load balancer lets Front Door in by its tag, and nobody else',
    build(d) {
      drawPublic(d, { rules: [web] }, [
        { name: 'front-door', priority: 100, sources: ['AzureFrontDoor.Backend'], ports: '8443' },
      ]);
      drawDoor(d, { target: 'lb-app' as ResourceId });
    },
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'reachable', path: 'public', source: 'an address of AzureFrontDoor.Backend' },
        through: ['afd-shop', 'lb-app', 'vm-app'],
        cites: ['trace/front-door-addresses-are-shared', 'nsg/service-tag-means-the-whole-service'],
      },
      {
        from: 'somebody',
        to: 'lb-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/default-rules-come-last'],
      },
    ],
  },
  {
    id: 'AFD-7',
    says: 'Front Door before an application gateway: three connections, and the backend sees the gateway',
    build(d) {
      const nsg = d.nsg('nsg-agw', [
        management,
        { name: 'front-door', priority: 120, sources: ['AzureFrontDoor.Backend'], ports: '443' },
      ]);
      drawGatewayInA(d, { rules: [secure] }, { networkSecurityGroup: nsg });
      drawDoor(d, { target: 'agw-web' as ResourceId });
    },
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'reachable', path: 'public', source: '10.0.3.0/24' },
        through: ['afd-shop', 'agw-web', 'vm-app'],
        cites: [
          'trace/front-door-opens-a-second-connection',
          'trace/application-gateway-opens-a-second-connection',
        ],
      },
      {
        from: 'somebody',
        to: 'agw-web',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: [],
      },
    ],
  },
  {
    id: 'AFD-8',
    says: 'By Private Link a service of one’s own is reached, and its servers see a NAT address',
    build(d) {
      const provider = d.vnet('vnet-provider', '10.0.0.0/16');
      const nat = d.subnet(provider, 'nat', '10.0.9.0/28', { privateLinkServiceNetworkPolicies: 'Disabled' });
      const servers = d.subnet(provider, 'servers', '10.0.8.0/24');
      const balancer = d.add('loadBalancer', 'lbi-own', servers, {
        address: '10.0.8.10',
        backends: [d.vm(servers, 'vm-own', '10.0.8.4')],
        rules: [web],
      });
      d.add('privateLinkService', 'pls-own', nat, { loadBalancer: balancer, natAddresses: ['10.0.9.4'] });
      drawDoor(d, { ...linked, target: 'pls-own' as ResourceId }, premium);
    },
    asks: [
      {
        from: 'somebody',
        to: 'afd-shop',
        answer: { verdict: 'reachable', path: 'public', source: '10.0.9.4' },
        through: ['afd-shop', 'pls-own', 'lbi-own', 'vm-own'],
        cites: [
          'private-link/front-door-links-to-some-origins',
          'private-link/link-service-servers-see-a-nat-address',
        ],
      },
    ],
  },
  {
    id: 'AFD-9',
    says: 'Inside a VNet the NSG of the client decides by the tag of the edges',
    build(d) {
      drawShop(d, {});
      const nsg = d.nsg('nsg-app', [
        {
          name: 'edges',
          priority: 100,
          direction: 'Outbound',
          destinations: ['AzureFrontDoor.Frontend'],
          ports: '443',
        },
        {
          name: 'deny',
          priority: 4000,
          direction: 'Outbound',
          access: 'Deny',
          destinations: ['Internet'],
          ports: '*',
        },
      ]);
      const nat = d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] });
      const vnet = d.vnet('net', '10.0.0.0/16');
      d.vm(
        d.subnet(vnet, 'app', '10.0.1.0/24', { networkSecurityGroup: nsg, natGateway: nat }),
        'vm',
        '10.0.1.4',
      );
    },
    asks: [
      {
        from: 'vm',
        to: 'afd-shop',
        answer: { verdict: 'reachable', path: 'public' },
        through: ['afd-shop', 'app-shop'],
        cites: ['nsg/service-tag-means-the-whole-service'],
      },
    ],
  },
];
