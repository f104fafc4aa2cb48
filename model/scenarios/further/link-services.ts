import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawGateway, drawSite } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Service = SettingsOf<'privateLinkService'>;

/** A provider whose Private Link Service names an address in place of a load balancer, and a consumer with the same address space. */
function drawDirect(
  d: Drawing,
  settings: Partial<Service> = {},
  regions: { readonly consumer?: string } = {},
): ResourceId {
  const provider = d.vnet('vnet-provider', '10.0.0.0/16', {}, { region: 'eastus2' });
  const nat = d.subnet(provider, 'nat', '10.0.9.0/28', { privateLinkServiceNetworkPolicies: 'Disabled' });
  d.vm(d.subnet(provider, 'servers', '10.0.8.0/24'), 'vm-db', '10.0.8.4');
  const service = d.add(
    'privateLinkService',
    'pls-db',
    nat,
    {
      destinationAddress: '10.0.8.4',
      natAddresses: ['10.0.9.4', '10.0.9.5'],
      visibility: ['*'],
      ...settings,
    },
    { region: 'eastus2' },
  );
  const region = regions.consumer ?? 'eastus2';
  const consumer = d.vnet('vnet-consumer', '10.0.0.0/16', {}, { region });
  const clients = d.subnet(consumer, 'clients', '10.0.1.0/24');
  d.vm(clients, 'vm-consumer', '10.0.1.4');
  d.endpoint(clients, 'pe-db', '10.0.1.10', service, '');
  return provider;
}

/** Private Link Services beside the documented situations: Direct Connect, approvals, the header. */
export const linkServices: readonly Scenario[] = [
  {
    id: 'PLS-10a',
    says: 'With a destination address a Private Link Service needs no load balancer; the server sees a NAT address',
    build: (d) => void drawDirect(d),
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-db',
        port: 1433,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '10.0.9.4', initiators: 'source' },
        through: ['pls-db', 'vm-db'],
        cites: [
          'private-link/direct-connect-reaches-an-address',
          'private-link/link-service-servers-see-a-nat-address',
        ],
      },
    ],
  },
  {
    id: 'PLS-10b',
    says: 'A destination address that nothing holds, and one that is a private endpoint',
    build(d) {
      const provider = drawDirect(d, { destinationAddress: '10.0.7.4' });
      const vault = d.add('keyVault', 'kv-a', null);
      d.endpoint(d.subnet(provider, 'snet-pe', '10.0.7.0/24'), 'pe-kv', '10.0.7.4', vault, 'vault');
    },
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-db',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/direct-connect-reaches-an-address'],
      },
    ],
  },
  {
    id: 'PLS-10c',
    says: 'Client, endpoint and service with Direct Connect stand in one region',
    build: (d) => void drawDirect(d, {}, { consumer: 'westus' }),
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-db',
        port: 1433,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/direct-connect-reaches-an-address'],
      },
    ],
  },
  {
    id: 'HYBRID-18a',
    says: 'A host of a site stands behind Direct Connect where the VNet of the service holds the ExpressRoute gateway',
    build(d) {
      const provider = drawDirect(d, { destinationAddress: '172.20.0.5' });
      drawGateway(d, provider, '10.0.255.0/27', drawSite(d), 'expressRouteGateway');
    },
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-db',
        port: 1433,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        through: ['pls-db', 'pc-hq'],
        cites: ['private-link/direct-connect-reaches-an-address'],
      },
    ],
  },
  {
    id: 'HYBRID-18b',
    says: 'An ExpressRoute gateway in a peered VNet does not serve Direct Connect',
    build(d) {
      const provider = drawDirect(d, { destinationAddress: '172.20.0.5' });
      const hub = d.vnet('vnet-hub', '10.100.0.0/16', {}, { region: 'eastus2' });
      drawGateway(d, hub, '10.100.255.0/27', drawSite(d), 'expressRouteGateway');
      d.peer(hub, provider, { allowGatewayTransit: true }, { useRemoteGateways: true });
    },
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-db',
        port: 1433,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['private-link/direct-connect-needs-the-gateway-in-its-vnet'],
      },
    ],
  },
  {
    id: 'PLS-6a',
    says: 'Connections from listed subscriptions are approved at once, and servers read the header of the proxy protocol',
    build: (d) => void drawDirect(d, { proxyProtocol: true, visibility: ['*'], autoApproval: ['*'] }),
    asks: [
      {
        from: 'vm-consumer',
        to: 'pe-db',
        port: 1433,
        answer: { verdict: 'reachable' },
        assumes: ['TCP proxy v2 header'],
        cites: ['private-link/listed-subscriptions-are-approved-at-once'],
      },
    ],
  },
];
