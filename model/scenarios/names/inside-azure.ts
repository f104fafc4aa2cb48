import type { Drawing } from '../draw.ts';
import { drawBlobEndpoint, drawFirewall, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const toBlob = { from: 'vm-app', to: 'st1', port: 443 };

/** A linked zone without the record, and a zone group that writes nothing into it. */
function drawEmptyZone(d: Drawing, resolutionPolicy: 'Default' | 'NxDomainRedirect'): void {
  const a = drawVnetA(d);
  drawBlobEndpoint(d, a.data, '10.0.2.5', [], { dnsZoneGroup: [] });
  d.set('storageAccount', 'st1' as never, { publicNetworkAccess: 'Enabled' });
  d.set('privateDnsZone', 'privatelink.blob.core.windows.net' as never, {
    links: [{ vnet: a.vnet, resolutionPolicy, registrationEnabled: false }],
  });
}

/** Names asked inside Azure, followed to where the packet ends. */
export const namesInsideAzure: readonly Scenario[] = [
  {
    id: 'S-12',
    says: 'A linked zone without the record leaves the client without an address',
    build: (d) => drawEmptyZone(d, 'Default'),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'dns', source: null, dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'S-38',
    says: 'Falling back to the internet gives the public address again: it arrives, but not as meant',
    build: (d) => drawEmptyZone(d, 'NxDomainRedirect'),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'misdirected', path: 'public', layer: 'dns', dns: 'public' },
        cites: ['dns/fallback-to-internet-on-the-link', 'trace/public-name-beside-private-endpoint'],
      },
    ],
  },
  {
    id: 'S-45',
    says: 'An endpoint for blobs leaves the Data Lake name public',
    build(d) {
      const a = drawVnetA(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      d.set('storageAccount', 'st1' as never, { publicNetworkAccess: 'Enabled' });
      d.zone('privatelink.dfs.core.windows.net', [a.vnet]);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1.dfs.core.windows.net',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', dns: 'public' },
        cites: [
          'dns/name-without-endpoint-never-enters-the-zone',
          'private-link/one-endpoint-per-subresource',
        ],
      },
    ],
  },
  {
    id: 'S-47',
    says: 'Each VNet reaches the endpoint of its own zone',
    build(d) {
      const a = drawVnetA(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      const b = drawVnetB(d);
      const near = d.subnet(b, 'near', '10.1.5.0/24');
      const zone = d.add('privateDnsZone', 'privatelink.blob.core.windows.net', a.vnet, {
        links: [{ vnet: b, resolutionPolicy: 'Default', registrationEnabled: false }],
      });
      d.endpoint(near, 'pe-near', '10.1.5.4', 'st1' as never, 'blob', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        through: ['pe-st1'],
        cites: ['dns/linked-private-zone-hides-public-name'],
      },
      {
        from: 'vm-b',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        through: ['pe-near'],
        past: ['pe-st1'],
        cites: ['dns/linked-private-zone-hides-public-name'],
      },
    ],
  },
  {
    id: 'DNS-17',
    says: 'A linked VNet without a way to the endpoint gets the address and no connection',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [b]);
    },
    asks: [
      {
        from: 'vm-b',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null, dns: 'private' },
        cites: ['dns/linked-private-zone-hides-public-name', 'routing/vnets-need-a-link'],
      },
    ],
  },
  {
    id: 'S-52',
    says: 'An entry of the hosts file leads one machine to the endpoint, whatever is linked',
    build(d) {
      const a = drawVnetA(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', []);
      const hostsFile = [{ name: 'st1.blob.core.windows.net', address: '10.0.2.5' }];
      d.vm(a.app, 'vm-hosts', '10.0.1.5', {}, { hostsFile });
    },
    asks: [
      {
        from: 'vm-hosts',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: ['dns/hosts-file-first'],
      },
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['dns/unlinked-zone-falls-back-to-public'],
      },
    ],
  },
  {
    id: 'S-53',
    says: 'A record that was left behind points at an address that nobody holds',
    build(d) {
      const a = drawVnetA(d);
      const account = d.add('storageAccount', 'st1', null, { publicNetworkAccess: 'Disabled' });
      d.zone('privatelink.blob.core.windows.net', [a.vnet], {
        records: [{ name: 'st1', type: 'A', values: ['10.0.2.99'], ttl: 3600 }],
      });
      // Another endpoint elsewhere keeps the alias alive.
      const b = drawVnetB(d);
      d.endpoint(d.subnet(b, 'far', '10.1.5.0/24'), 'pe-far', '10.1.5.4', account, 'blob');
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'route', source: null, dns: 'private' },
        cites: ['trace/unused-address-answers-nobody', 'dns/stale-record-is-still-answered'],
      },
    ],
  },
  {
    id: 'S-27',
    says: 'A firewall that is no DNS proxy answers no name',
    build(d) {
      const a = drawVnetA(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      drawFirewall(d, a.vnet, '10.0.4.0/26', '10.0.4.4', {});
      d.set('virtualNetwork', a.vnet, { dnsServers: ['10.0.4.4'] });
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'dns', source: null, dns: 'timeout' },
        cites: ['dns/firewall-proxy-must-be-on'],
      },
    ],
  },
  {
    id: 'S-61',
    says: 'A service endpoint breaks when somebody links a zone without the record',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage'] });
      const account = d.add('storageAccount', 'st1', null, {
        defaultAction: 'Deny',
        vnetRules: [{ subnet: a.app }],
      });
      const b = drawVnetB(d);
      d.endpoint(d.subnet(b, 'far', '10.1.5.0/24'), 'pe-far', '10.1.5.4', account, 'blob');
      d.zone('privatelink.blob.core.windows.net', [a.vnet]);
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'dns', source: null, dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'S-37',
    says: 'A linked zone makes a stranger’s account with an endpoint of its own unreachable',
    build(d) {
      const a = drawVnetA(d);
      d.zone('privatelink.blob.core.windows.net', [a.vnet]);
      const stranger = d.add('storageAccount', 'ststranger', null, {}, { tenant: 'tenant-2' });
      const b = drawVnetB(d);
      d.endpoint(d.subnet(b, 'far', '10.1.5.0/24'), 'pe-far', '10.1.5.4', stranger, 'blob');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'ststranger',
        port: 443,
        answer: { verdict: 'blocked', layer: 'dns', source: null, dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
];
