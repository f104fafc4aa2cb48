import type { Drawing } from '../draw.ts';
import { drawGateway, drawSite } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

interface Forwarding {
  readonly domain: string | null;
  readonly targets?: readonly string[];
  readonly linked?: boolean;
  readonly mode?: 'forwards' | 'iterates';
}

/** A site with a DNS server; a hub with gateway, resolver and the endpoint of a SQL server. */
function drawSql(
  d: Drawing,
  { domain, targets = ['10.100.3.4'], linked = true, mode = 'forwards' }: Forwarding,
): void {
  const site = drawSite(d);
  const dns = d.add('onPremisesDnsServer', 'dns-hq', site, {
    address: '172.20.0.10',
    mode,
    conditionalForwarders: domain === null ? [] : [{ domain, targets: [...targets] }],
  });
  d.set('onPremisesSite', site, { dnsServer: dns });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  drawGateway(d, hub, '10.100.0.0/27', site);
  const inbound = d.subnet(hub, 'dns-in', '10.100.3.0/28', { delegation: 'Microsoft.Network/dnsResolvers' });
  const resolver = d.add('dnsResolver', 'dnspr-hub', hub);
  d.add('dnsInboundEndpoint', 'inbound', inbound, { resolver, address: '10.100.3.4' });
  const sql = d.add('sqlServer', 'sql1', null, { publicNetworkAccess: 'Disabled' });
  const zone = d.zone('privatelink.database.windows.net', linked ? [hub] : []);
  const endpoints = d.subnet(hub, 'endpoints', '10.100.4.0/24');
  d.endpoint(endpoints, 'pe-sql1', '10.100.4.4', sql, 'sqlServer', { dnsZoneGroup: [zone] });
}

const toSql = { from: 'pc-hq', to: 'sql1', port: 1433 };

/** Names asked on premises, followed to where the packet ends. */
export const namesFromASite: readonly Scenario[] = [
  {
    id: 'S-19',
    says: 'Without a rule for the name the site gets the public address, and the service refuses',
    build: (d) => drawSql(d, { domain: null }),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null, dns: 'public' },
        blockers: ['dns', 'serviceAccess'],
        cites: ['dns/clients-outside-azure-get-the-public-address'],
      },
    ],
  },
  {
    id: 'S-21',
    says: 'Azure DNS does not answer a site',
    build: (d) => drawSql(d, { domain: 'database.windows.net', targets: ['168.63.129.16'] }),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', layer: 'dns', source: null, dns: 'timeout' },
        cites: ['dns/azure-dns-answers-only-inside-the-vnet'],
      },
    ],
  },
  {
    id: 'S-22',
    says: 'A forwarder that knows only the privatelink name never hears it',
    build: (d) => drawSql(d, { domain: 'privatelink.database.windows.net' }),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['dns/forwarders-return-the-finished-answer'],
      },
    ],
  },
  {
    id: 'S-22b',
    says: 'A server that follows aliases itself does',
    build: (d) => drawSql(d, { domain: 'privatelink.database.windows.net', mode: 'iterates' }),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '172.20.0.5', dns: 'private' },
        cites: ['dns/longest-forwarding-suffix-wins', 'dns/inbound-endpoint-uses-its-own-vnet'],
      },
    ],
  },
  {
    id: 'S-23',
    says: 'Forwarding the public suffix to the resolver leads the site to the endpoint',
    build: (d) => drawSql(d, { domain: 'database.windows.net' }),
    asks: [
      {
        ...toSql,
        answer: {
          verdict: 'reachable',
          path: 'privateEndpoint',
          source: '172.20.0.5',
          initiators: 'source',
          dns: 'private',
        },
        through: ['gw-hub', 'pe-sql1'],
        cites: [
          'dns/inbound-endpoint-uses-its-own-vnet',
          'private-link/reachable-wherever-the-address-routes',
        ],
      },
    ],
  },
  {
    id: 'S-24',
    says: 'A resolver in a VNet that is not linked gives the site the public address',
    build: (d) => drawSql(d, { domain: 'database.windows.net', linked: false }),
    asks: [
      {
        ...toSql,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        blockers: ['dns', 'serviceAccess'],
        cites: ['dns/inbound-endpoint-uses-its-own-vnet', 'dns/unlinked-zone-falls-back-to-public'],
      },
    ],
  },
];
