import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawNetworks } from '../further/injected-services.ts';
import { drawFirewall, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { drawInbound, drawSiteWithDns } from './site-landscape.ts';

type Subnet = Parameters<Drawing['subnet']>[3];

function drawPostgres(d: Drawing, linked: boolean, subnet: Subnet = {}): ResourceId {
  const { vnet, other } = drawNetworks(d);
  const zone = d.zone('shop.private.postgres.database.azure.com', linked ? [vnet, other] : [vnet]);
  d.add(
    'privatePostgresqlServer',
    'psql',
    d.subnet(vnet, 'snet-psql', '10.0.2.0/28', {
      delegation: 'Microsoft.DBforPostgreSQL/flexibleServers',
      ...subnet,
    }),
    { address: '10.0.2.4', privateDnsZone: zone },
  );
  d.peer(vnet, other);
  return vnet;
}

/** PostgreSQL and MySQL in a subnet, by name and by address. */
export const serversFromOddSides: readonly Scenario[] = [
  {
    id: 'PAAS-34 (7a)',
    says: 'A peer whose VNet is linked reaches the server, and the server reaches it',
    build: (d) => void drawPostgres(d, true),
    asks: [
      {
        from: 'vm-2',
        to: 'psql',
        answer: { verdict: 'reachable', path: 'private', source: '10.9.1.4', initiators: 'both' },
        cites: [
          'routing/peering-adds-the-ranges-of-the-peer',
          'dns/injected-server-is-an-alias-into-its-zone',
        ],
      },
      {
        from: 'psql',
        to: 'vm-2',
        port: 5432,
        answer: { verdict: 'reachable', source: '10.0.2.4' },
        cites: ['routing/peering-adds-the-ranges-of-the-peer', 'routing/peering-needs-both-sides'],
      },
    ],
  },
  {
    id: 'PAAS-34 (7b)',
    says: 'A peer whose VNet is not linked does not find the server',
    build: (d) => void drawPostgres(d, false),
    asks: [
      {
        from: 'vm-2',
        to: 'psql',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/links-are-not-inherited-over-peering'],
      },
    ],
  },
  {
    id: 'PAAS-34 (7c)',
    says: 'A site that forwards the private zone alone does not find the server',
    build: (d) => {
      const v = drawPostgres(d, false);
      drawInbound(d, v);
      drawSiteWithDns(
        d,
        v,
        [],
        [{ domain: 'shop.private.postgres.database.azure.com', targets: ['10.0.9.4'] }],
      );
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'psql',
        answer: { verdict: 'blocked', layer: 'dns' },
        cites: ['dns/clients-outside-azure-get-the-public-address'],
      },
    ],
  },
  {
    id: 'PAAS-34 (7d)',
    says: 'A site that forwards the public suffix finds the server',
    build: (d) => {
      const v = drawPostgres(d, false);
      drawInbound(d, v);
      drawSiteWithDns(d, v, [], [{ domain: 'postgres.database.azure.com', targets: ['10.0.9.4'] }]);
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'psql',
        answer: { verdict: 'reachable', source: '172.20.0.5' },
        cites: ['dns/forward-the-public-suffix', 'routing/gateway-routes-reach-every-subnet'],
      },
    ],
  },
  {
    id: 'PAAS-34 (7e)',
    says: 'A server needs a zone',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      d.add(
        'privatePostgresqlServer',
        'psql',
        d.subnet(vnet, 's', '10.0.2.0/28', { delegation: 'Microsoft.DBforPostgreSQL/flexibleServers' }),
        { address: '10.0.2.4' },
      );
    },
    problems: ['check/server-without-zone'],
    asks: [
      {
        from: 'vm-1',
        to: 'psql',
        answer: { verdict: 'blocked', layer: 'dns' },
        cites: ['dns/injected-server-is-an-alias-into-its-zone'],
      },
    ],
  },
  {
    id: 'PAAS-34 (7f)',
    says: 'A zone of the server’s own name is refused',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      const zone = d.zone('psql.postgres.database.azure.com', [vnet]);
      d.add(
        'privatePostgresqlServer',
        'psql',
        d.subnet(vnet, 's', '10.0.2.0/28', { delegation: 'Microsoft.DBforPostgreSQL/flexibleServers' }),
        { address: '10.0.2.4', privateDnsZone: zone },
      );
    },
    problems: ['check/server-zone-of-its-name'],
  },
  {
    id: 'PAAS-34 (7g)',
    says: 'A public resolver does not know the server; its address works',
    build: (d) => {
      const v = drawPostgres(d, false);
      d.set('virtualNetwork', v, { dnsServers: ['8.8.8.8'] });
    },
    asks: [
      {
        from: 'vm-1',
        to: 'psql',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/server-without-azure-dns-answers-publicly'],
      },
      {
        from: 'vm-1',
        to: '10.0.2.4',
        port: 5432,
        answer: { verdict: 'reachable' },
        cites: ['trace/injected-services-behave-like-machines', 'routing/vnet-ranges-are-routed-inside'],
      },
    ],
  },
  {
    id: 'PAAS-34 (7h)',
    says: 'A default route of the server does not touch replies inside the VNet',
    build: (d) => {
      const v = drawPostgres(d, false, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.10.4') });
      drawFirewall(d, v, '10.0.10.0/26', '10.0.10.4', {});
    },
    asks: [
      {
        from: 'vm-1',
        to: 'psql',
        answer: { verdict: 'reachable' },
        cites: [
          'dns/injected-server-is-an-alias-into-its-zone',
          'trace/injected-services-behave-like-machines',
        ],
      },
    ],
  },
  {
    id: 'PAAS-34 (7i)',
    says: 'An NSG that shuts out the standby leaves clients alone and is found',
    build: (d) =>
      void drawPostgres(d, false, {
        networkSecurityGroup: d.nsg('n', [
          { sources: ['10.0.1.0/24'], ports: '5432' },
          { access: 'Deny', priority: 4000 },
        ]),
      }),
    asks: [
      {
        from: 'vm-1',
        to: 'psql',
        answer: { verdict: 'reachable' },
        cites: [
          'dns/injected-server-is-an-alias-into-its-zone',
          'trace/injected-services-behave-like-machines',
        ],
      },
    ],
  },
  {
    id: 'PAAS-34 (7a)',
    says: 'MySQL listens on one port',
    build: (d) => {
      const { vnet } = drawNetworks(d);
      const zone = d.zone('shop.private.mysql.database.azure.com', [vnet]);
      d.add(
        'privateMysqlServer',
        'mysql',
        d.subnet(vnet, 's', '10.0.2.0/28', { delegation: 'Microsoft.DBforMySQL/flexibleServers' }),
        { address: '10.0.2.4', privateDnsZone: zone },
      );
    },
    asks: [
      {
        from: 'vm-1',
        to: 'mysql',
        port: 33060,
        answer: { verdict: 'blocked' },
        cites: ['trace/service-listens-on-its-ports'],
      },
      {
        from: 'vm-1',
        to: 'mysql',
        answer: { verdict: 'reachable' },
        cites: [
          'dns/injected-server-is-an-alias-into-its-zone',
          'trace/injected-services-behave-like-machines',
        ],
      },
      {
        from: 'anyone',
        to: 'mysql',
        answer: { verdict: 'blocked' },
        cites: [
          'dns/clients-outside-azure-get-the-public-address',
          'trace/outside-cannot-reach-private-addresses',
        ],
      },
    ],
  },
];
