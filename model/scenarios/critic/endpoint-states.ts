import type { Drawing } from '../draw.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

interface Drawn {
  readonly open?: boolean;
  readonly state?: 'Approved' | 'Pending' | 'Rejected' | 'Disconnected';
  readonly subresource?: string;
  readonly group?: boolean;
  readonly records?: readonly string[];
  readonly linked?: boolean;
  readonly hosts?: readonly string[];
  readonly redirect?: boolean;
}

/** VNet A with a storage account and its endpoint in the data subnet. */
function drawBlob(d: Drawing, at: Drawn): void {
  const a = drawVnetA(d);
  const account = d.add('storageAccount', 'st1', null, {
    publicNetworkAccess: at.open ? 'Enabled' : 'Disabled',
  });
  const zone = d.zone('privatelink.blob.core.windows.net', [], {
    links:
      at.linked === false
        ? []
        : [
            {
              vnet: a.vnet,
              resolutionPolicy: at.redirect ? 'NxDomainRedirect' : 'Default',
              registrationEnabled: false,
            },
          ],
    records: (at.records ?? []).map((address) => ({ name: 'st1', type: 'A', values: [address], ttl: 3600 })),
  });
  d.endpoint(a.data, 'pe-st1', '10.0.2.9', account, at.subresource ?? 'blob', {
    state: at.state ?? 'Approved',
    dnsZoneGroup: at.group === false ? [] : [zone],
  });
  if (at.hosts)
    d.vm(
      a.app,
      'vm-hosts',
      '10.0.1.7',
      {},
      {
        hostsFile: at.hosts.map((address) => ({ name: 'st1.blob.core.windows.net', address })),
      },
    );
}

const ask = { from: 'vm-app', to: 'st1', port: 443 };

/** States, records and hosts files of endpoints, and the asking by address or by private name. */
export const endpointStates: readonly Scenario[] = [
  {
    id: 'PE-3, DNS-3',
    says: 'A pending connection makes no alias and no record: the public way, which is open, is what was meant',
    build: (d) => drawBlob(d, { open: true, state: 'Pending' }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'reachable', path: 'public', dns: 'public' },
        cites: ['private-link/connection-must-be-approved'],
      },
    ],
  },
  {
    id: 'PE-3b',
    says: 'A rejected connection with a record by hand in a hosts file: the packet arrives at a dead endpoint',
    build: (d) => drawBlob(d, { open: true, state: 'Rejected', hosts: ['10.0.2.9'] }),
    asks: [
      {
        from: 'vm-hosts',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState', dns: 'private', diedAt: 'pe-st1' as never },
        cites: ['private-link/connection-must-be-approved', 'dns/hosts-file-first'],
      },
    ],
  },
  {
    id: 'PE-9',
    says: 'A sub-resource that the account does not offer carries nothing',
    build: (d) => drawBlob(d, { subresource: 'blobs', group: false, records: ['10.0.2.9'] }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked' },
        cites: ['private-link/one-endpoint-per-subresource'],
      },
    ],
    problems: ['check/subresource'],
  },
  {
    id: 'DNS-39, S-53',
    says: 'A record of an endpoint that is gone leads to an address that nobody holds, also with fallback',
    build: (d) => drawBlob(d, { group: false, records: ['10.0.2.99'], redirect: true }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', dns: 'private', source: null },
        cites: ['dns/stale-record-is-still-answered', 'trace/unused-address-answers-nobody'],
      },
    ],
  },
  {
    id: 'DNS-34',
    says: 'Two values take turns: not decided, and one of them is dead',
    build: (d) => drawBlob(d, { group: false, records: ['10.0.2.9', '10.0.2.99'] }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'dns', dns: 'unreliable' },
        cites: ['dns/several-values-take-turns'],
      },
    ],
  },
  {
    id: 'DNS-80',
    says: 'A hosts file leads to the endpoint without any zone, for its machine alone',
    build: (d) => drawBlob(d, { linked: false, hosts: ['10.0.2.9'] }),
    asks: [
      {
        from: 'vm-hosts',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private', source: '10.0.1.7' },
        cites: ['dns/hosts-file-first'],
      },
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        blockers: ['dns', 'serviceAccess'],
        cites: ['dns/unlinked-zone-falls-back-to-public'],
      },
    ],
  },
  {
    id: 'DNS-20, DNS-21',
    says: 'Fallback to the internet repairs a missing record as far as the name goes; the service still refuses',
    build: (d) => drawBlob(d, { group: false, redirect: true }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['dns/fallback-to-internet-on-the-link'],
      },
    ],
  },
  {
    id: 'DNS-9',
    says: 'The private name and the bare address arrive, but a client that checks the name of the service fails there',
    build: (d) => drawBlob(d, {}),
    asks: [
      {
        from: 'vm-app',
        to: 'st1.privatelink.blob.core.windows.net',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: ['private-link/clients-call-the-public-name'],
      },
      {
        from: 'vm-app',
        to: '10.0.2.9',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['private-link/clients-call-the-public-name'],
      },
    ],
  },
  {
    id: 'DNS-13',
    says: 'Names are the same in capitals and with a final dot',
    build(d) {
      const a = drawVnetA(d);
      const vault = d.add('keyVault', 'KV-Prod', null, { publicNetworkAccess: 'Disabled' });
      const zone = d.zone('PrivateLink.VaultCore.Azure.Net', [a.vnet]);
      d.endpoint(a.data, 'pe-kv', '10.0.2.9', vault, 'vault', { dnsZoneGroup: [zone] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'KV-Prod',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'kv-PROD.Vault.Azure.NET.',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: [],
      },
    ],
  },
];
