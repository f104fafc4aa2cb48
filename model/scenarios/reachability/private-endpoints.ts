import type { Drawing } from '../draw.ts';
import type { Asked, LeftOut, Scenario } from '../scenario.ts';
import { drawBlobEndpoint, drawVnetA } from './landscape.ts';

const toBlob = { from: 'vm-app', to: 'st1', port: 443 };
const privately: Asked['answer'] = {
  verdict: 'reachable',
  path: 'privateEndpoint',
  layer: null,
  source: '10.0.1.4',
  initiators: 'source',
};

/** VNet A with an endpoint in the data subnet. */
function drawLocal(
  d: Drawing,
  more: { linked?: boolean; endpoint?: Parameters<typeof drawBlobEndpoint>[4] } = {},
): void {
  const a = drawVnetA(d);
  drawBlobEndpoint(d, a.data, '10.0.2.5', more.linked === false ? [] : [a.vnet], more.endpoint ?? {});
}

/** A SQL server behind an endpoint, and a client whose NSG lets only some ports out to it. */
function drawSql(d: Drawing, connectionPolicy: 'Redirect' | 'Proxy', ports: string): void {
  const networkSecurityGroup = d.nsg('nsg-app', [
    { priority: 200, direction: 'Outbound', destinations: ['10.0.2.6'], ports },
    { priority: 300, direction: 'Outbound', access: 'Deny' },
  ]);
  const a = drawVnetA(d, { networkSecurityGroup });
  const sql = d.add('sqlServer', 'sql1', null, { publicNetworkAccess: 'Disabled', connectionPolicy });
  const zone = d.zone('privatelink.database.windows.net', [a.vnet]);
  d.endpoint(a.data, 'pe-sql1', '10.0.2.6', sql, 'sqlServer', { dnsZoneGroup: [zone] });
}

const toSql = { from: 'vm-app', to: 'sql1', port: 1433 };

/** A Cosmos DB account behind an endpoint whose NSG counts and lets only 443 in. */
function drawCosmos(d: Drawing, connectionMode: 'Gateway' | 'Direct'): void {
  const networkSecurityGroup = d.nsg('nsg-endpoints', [
    { priority: 200, ports: '443', protocol: 'Tcp' },
    { priority: 300, access: 'Deny' },
  ]);
  const a = drawVnetA(d);
  const endpoints = d.subnet(a.vnet, 'endpoints', '10.0.6.0/24', {
    networkSecurityGroup,
    privateEndpointNetworkPolicies: 'Enabled',
  });
  const cosmos = d.add('cosmosAccount', 'cosmos1', null, { publicNetworkAccess: 'Disabled', connectionMode });
  const zone = d.zone('privatelink.documents.azure.com', [a.vnet]);
  d.endpoint(endpoints, 'pe-cosmos1', '10.0.6.4', cosmos, 'Sql', { dnsZoneGroup: [zone] });
}

/** A web app with an endpoint, called from the internet. */
function drawWebApp(d: Drawing, publicNetworkAccess: 'Enabled' | null): void {
  const a = drawVnetA(d);
  const app = d.add('webApp', 'app1', null, { publicNetworkAccess });
  d.endpoint(a.data, 'pe-app1', '10.0.2.7', app, 'sites');
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
}

/** Private endpoints: names, routes, NSGs, states and ports. */
export const privateEndpoints: readonly Scenario[] = [
  {
    id: 'SC-47',
    says: 'With its zone linked the endpoint carries the call, public access off or not',
    build: (d) => drawLocal(d),
    asks: [
      {
        ...toBlob,
        answer: { ...privately, dns: 'private' },
        cites: [
          'private-link/private-endpoint-only-receives',
          'private-link/service-sees-the-client-address',
          'paas-firewall/private-endpoint-skips-firewall',
          'routing/private-endpoint-adds-a-host-route',
        ],
      },
    ],
  },
  {
    id: 'SC-48',
    says: 'Without the link the name gives the public address, and the service refuses',
    build: (d) => drawLocal(d, { linked: false }),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null, dns: 'public' },
        blockers: ['dns', 'serviceAccess'],
        cites: [
          'dns/unlinked-zone-falls-back-to-public',
          'paas-firewall/public-access-off-admits-private-endpoints-only',
          'trace/the-name-decides-the-path',
        ],
      },
    ],
  },
  {
    id: 'SC-48b',
    says: 'With public access left on the same call arrives, but not where the design meant',
    build(d) {
      drawLocal(d, { linked: false });
      d.set('storageAccount', 'st1' as never, { publicNetworkAccess: 'Enabled' });
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'misdirected', path: 'public', layer: 'dns', dns: 'public' },
        blockers: ['dns'],
        cites: [
          'trace/public-name-beside-private-endpoint',
          'private-link/endpoint-does-not-close-public-access',
        ],
      },
    ],
  },
  {
    id: 'SC-50',
    says: 'An endpoint for blobs does not serve files',
    build: (d) => drawLocal(d),
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 445,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null, dns: 'public' },
        cites: [
          'paas-firewall/public-access-off-admits-private-endpoints-only',
          'private-link/one-endpoint-per-subresource',
        ],
      },
    ],
  },
  {
    id: 'SC-52',
    says: 'A service opens no connection into a VNet',
    build: (d) => drawLocal(d),
    asks: [
      {
        from: 'st1',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null, initiators: 'destination' },
        cites: ['trace/paas-opens-no-connection-into-a-vnet'],
      },
    ],
  },
  {
    id: 'SC-58',
    says: 'A connection that waits for approval carries nothing',
    build: (d) => drawLocal(d, { endpoint: { state: 'Pending' } }),
    asks: [
      {
        from: 'vm-app',
        to: 'pe-st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState', source: null, diedAt: 'pe-st1' as never },
        cites: ['private-link/connection-must-be-approved'],
      },
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'serviceAccess', source: null, dns: 'public' },
        cites: ['private-link/connection-must-be-approved'],
      },
    ],
  },
  {
    id: 'SC-60',
    says: 'An app that says nothing of public access is closed once it has an endpoint',
    build: (d) => drawWebApp(d, null),
    asks: [
      {
        from: 'anyone',
        to: 'app1',
        port: 443,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null },
        cites: ['paas-firewall/unset-public-access-closes-beside-endpoint'],
      },
    ],
  },
  {
    id: 'SC-60b',
    says: 'Switched on and without rules it stays open',
    build: (d) => drawWebApp(d, 'Enabled'),
    asks: [
      {
        from: 'anyone',
        to: 'app1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7', initiators: 'source' },
        cites: ['paas-firewall/access-rules-in-order'],
      },
    ],
  },
  {
    id: 'SC-64',
    says: 'SQL redirects over the endpoint to ports that the client’s NSG keeps shut',
    build: (d) => drawSql(d, 'Redirect', '1433'),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', layer: 'nsgOut', source: null },
        cites: ['private-link/sql-redirect-over-endpoint-needs-more-ports'],
      },
    ],
  },
  {
    id: 'SC-64b',
    says: 'In proxy mode 1433 is enough',
    build: (d) => drawSql(d, 'Proxy', '1433'),
    asks: [{ ...toSql, answer: privately, cites: ['nsg/client-outbound-rules-apply-towards-endpoints'] }],
  },
  {
    id: 'SC-64c',
    says: 'With every port from 1433 up redirect works',
    build: (d) => drawSql(d, 'Redirect', '1433-65535'),
    asks: [
      { ...toSql, answer: privately, cites: ['private-link/sql-redirect-over-endpoint-needs-more-ports'] },
    ],
  },
  {
    id: 'SC-66',
    says: 'Cosmos DB in direct mode needs more than 443 at the endpoint’s NSG',
    build: (d) => drawCosmos(d, 'Direct'),
    asks: [
      {
        from: 'vm-app',
        to: 'cosmos1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn', source: null },
        cites: ['private-link/cosmos-direct-mode-uses-every-port'],
      },
    ],
  },
  {
    id: 'SC-66b',
    says: 'In gateway mode 443 is enough',
    build: (d) => drawCosmos(d, 'Gateway'),
    asks: [
      {
        from: 'vm-app',
        to: 'cosmos1',
        port: 443,
        answer: privately,
        cites: ['nsg/nsg-covers-private-endpoint-only-with-network-policies'],
      },
    ],
  },
];

/** Not drawn here. */
export const privateEndpointsLeftOut: readonly LeftOut[] = [
  {
    id: 'SC-68',
    because:
      'a registry takes no virtual network rules: they exist in a preview of the command line only, so the try cannot be drawn',
  },
];
