import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { drawGatewayInA, secure } from './application-gateways.ts';

const named = (backendAddresses: readonly string[], backendPort = 443): typeof secure => ({
  ...secure,
  backends: [],
  backendAddresses: [...backendAddresses],
  backendPort,
});

/** A web app with a private endpoint in VNet A, and the zone that leads there if it is linked. */
function drawApp(d: Drawing, vnet: ResourceId, links: readonly ResourceId[]): void {
  const app = d.add('webApp', 'app-shop', null, { publicNetworkAccess: 'Disabled' });
  const zone = d.zone('privatelink.azurewebsites.net', links);
  d.endpoint(d.subnet(vnet, 'snet-pe', '10.0.4.0/24'), 'pe-shop', '10.0.4.4', app, 'sites', {
    dnsZoneGroup: [zone],
  });
}

/** The gateway of VNet A offered to VNet B, which is not peered. */
function drawLinked(d: Drawing, privateLink: 'none' | 'public'): void {
  const vnet = drawGatewayInA(d, {
    privateLink,
    privateLinkSubnet: privateLink === 'none' ? null : ('snet-link' as ResourceId),
  });
  d.subnet(vnet, 'snet-link', '10.0.5.0/24', { privateLinkServiceNetworkPolicies: 'Disabled' });
  drawVnetB(d);
  d.endpoint('b' as ResourceId, 'pe-agw', '10.1.0.9', 'agw-web' as ResourceId, '');
}

/** Application gateways: their backends by name, their ways out and back, and private endpoints before them. */
export const applicationGatewaysBehind: readonly Scenario[] = [
  {
    id: 'AGW-6',
    says: 'The DNS of the gateway VNet leads to the private endpoint of an app whose public access is off',
    build(d) {
      const vnet = drawGatewayInA(d, {
        rules: [{ ...secure, backends: ['app-shop' as ResourceId], backendPort: 443 }],
      });
      drawApp(d, vnet, [vnet]);
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '10.0.3.0/24' },
        through: ['agw-web', 'pe-shop', 'app-shop'],
        cites: [
          'trace/application-gateway-asks-the-dns-of-its-vnet',
          'paas-firewall/private-endpoint-skips-firewall',
        ],
      },
      {
        from: 'agw-web',
        to: 'app-shop',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [],
      },
    ],
  },
  {
    id: 'AGW-7',
    says: 'Without a link of the zone the gateway calls the public name, and the app refuses',
    build(d) {
      const vnet = drawGatewayInA(d, { rules: [named(['app-shop.azurewebsites.net'])] });
      drawApp(d, vnet, []);
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        blockers: ['dns', 'serviceAccess'],
        cites: [
          'trace/application-gateway-asks-the-dns-of-its-vnet',
          'trace/application-gateway-goes-out-with-its-frontend',
        ],
      },
    ],
  },
  {
    id: 'AGW-8',
    says: 'An app that admits the frontend address of the gateway alone is reached through it alone',
    build(d) {
      drawGatewayInA(d, { rules: [named(['app-shop.azurewebsites.net'])] });
      d.add('webApp', 'app-shop', null, {
        accessRules: [
          { name: 'gateway', priority: 100, action: 'Allow', source: '20.50.8.1/32', subnet: null },
        ],
      });
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'reachable', source: '20.50.8.1' },
        through: ['app-shop'],
        cites: [
          'trace/application-gateway-goes-out-with-its-frontend',
          'paas-firewall/access-rules-in-order',
        ],
      },
      {
        from: 'anyone',
        to: 'app-shop',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/access-rules-in-order'],
      },
    ],
  },
  {
    id: 'AGW-9',
    says: 'Whether a gateway without a public frontend reaches a public backend is not settled; a NAT gateway settles it',
    build(d) {
      drawGatewayInA(d, {
        frontend: 'private',
        publicIp: null,
        address: '10.0.3.250',
        rules: [{ ...named(['20.99.0.9']), frontend: 'private' }],
      });
    },
    asks: [
      {
        from: 'vm-data',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['trace/application-gateway-goes-out-with-its-frontend'],
      },
    ],
  },
  {
    id: 'AGW-10',
    says: 'A gateway calls its backends and nobody else',
    build: (d) => void drawGatewayInA(d),
    asks: [
      {
        from: 'agw-web',
        to: 'vm-data',
        port: 8443,
        answer: { verdict: 'blocked', initiators: 'neither' },
        cites: ['trace/application-gateway-calls-its-backends-only'],
      },
      {
        from: 'vm-data',
        to: '10.0.3.4',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance' },
        cites: ['trace/application-gateway-opens-a-second-connection'],
      },
    ],
  },
  {
    id: 'AGW-11',
    says: 'The reply of a backend that takes a route through an appliance is asymmetric',
    build(d) {
      const routeTable = viaAppliance(d, '10.0.3.0/24', '10.0.2.9');
      drawGatewayInA(d, {}, {}, { routeTable });
      d.vm(
        'data' as ResourceId,
        'vm-nva',
        '10.0.2.9',
        { ipForwarding: true },
        {
          appliance: { enabled: true, snat: false },
        },
      );
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'depends', layer: 'returnPath' },
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
    ],
  },
  {
    id: 'AGW-12',
    says: 'A private endpoint reaches a gateway by its private link configuration, and the backend sees the gateway as ever',
    build: (d) => drawLinked(d, 'public'),
    asks: [
      {
        from: 'vm-b',
        to: 'pe-agw',
        port: 443,
        answer: {
          verdict: 'reachable',
          path: 'privateEndpoint',
          source: '10.0.3.0/24',
          initiators: 'source',
        },
        through: ['pe-agw', 'agw-web', 'vm-app'],
        cites: ['private-link/application-gateway-needs-a-link-configuration'],
      },
    ],
  },
  {
    id: 'AGW-13',
    says: 'Without a private link configuration no endpoint reaches a gateway',
    build: (d) => drawLinked(d, 'none'),
    asks: [
      {
        from: 'vm-b',
        to: 'pe-agw',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/application-gateway-needs-a-link-configuration'],
      },
    ],
  },
  {
    id: 'PAAS-18',
    says: 'A vault without trusted services keeps out a gateway that reads its certificate there',
    build(d) {
      const certificateVault = d.add('keyVault', 'kv-certs', null, {
        defaultAction: 'Deny',
        trustedServices: false,
      });
      drawGatewayInA(d, { certificateVault });
    },
    asks: [
      {
        from: 'agw-web',
        to: 'kv-certs',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['trace/application-gateway-goes-out-with-its-frontend'],
      },
    ],
  },
  {
    id: 'AGW-14',
    says: 'A default route to an appliance takes the replies to clients of a public frontend along',
    build(d) {
      const routeTable = viaAppliance(d, '0.0.0.0/0', '10.0.2.9');
      drawGatewayInA(d, {}, { routeTable });
      const machine = { appliance: { enabled: true, snat: true } };
      d.vm('data' as ResourceId, 'vm-nva', '10.0.2.9', { ipForwarding: true }, machine);
    },
    asks: [
      {
        from: 'anyone',
        to: 'agw-web',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
    ],
  },
];
