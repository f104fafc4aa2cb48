import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { ask, drawHubAndSpoke, drawProxy } from './names-landscape.ts';

const link = 'privatelink.vaultcore.azure.net';

const vaultIn = (settings: object) => (d: Drawing) => {
  d.set('privateDnsZone', link as ResourceId, settings as never);
};

/** What becomes of a name that a zone does not have, and how names get into zones. */
export const namesAfterZones: readonly Scenario[] = [
  {
    id: 'DNS-21 (7a)',
    says: 'Behind a proxy the link of the hub decides about the fallback',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'], open: true });
      drawProxy(d, hub);
      d.set('privateEndpoint', 'pe-kv1' as ResourceId, { dnsZoneGroup: [] });
      d.set('privateDnsZone', link as ResourceId, {
        links: [
          { vnet: hub, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false },
          { vnet: spoke, resolutionPolicy: 'Default', registrationEnabled: false },
        ],
      });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'misdirected', dns: 'public' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'DNS-21 (7b)',
    says: 'The fallback of the client’s link does not help behind a proxy in the hub',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, { spokeDns: ['10.100.2.4'], open: true });
      drawProxy(d, hub);
      d.set('privateEndpoint', 'pe-kv1' as ResourceId, { dnsZoneGroup: [] });
      d.set('privateDnsZone', link as ResourceId, {
        links: [
          { vnet: hub, resolutionPolicy: 'Default', registrationEnabled: false },
          { vnet: spoke, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false },
        ],
      });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'DNS-21 (7c)',
    says: 'No fallback for a zone of the public suffix',
    build: (d) => {
      const a = drawVnetA(d);
      d.add('keyVault', 'kv1', null, {});
      d.zone('vault.azure.net', [], {
        links: [{ vnet: a.vnet, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false }],
      });
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', dns: 'nxdomain' },
        cites: ['dns/zone-for-the-public-suffix-hides-everything'],
      },
    ],
  },
  {
    id: 'DNS-21 (7d)',
    says: 'A stale record is answered despite fallback',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, {});
      d.set('privateEndpoint', 'pe-kv1' as ResourceId, { dnsZoneGroup: [] });
      vaultIn({
        links: [{ vnet: spoke, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false }],
        records: [{ name: 'kv1', type: 'A', values: ['10.100.5.99'], ttl: 10 }],
      })(d);
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', dns: 'private' },
        cites: ['dns/stale-record-is-still-answered', 'trace/unused-address-answers-nobody'],
      },
    ],
  },
  {
    id: 'DNS-21 (7e)',
    says: 'A name that has an IPv6 record alone is known, so that nothing falls back',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, { open: true });
      d.set('privateEndpoint', 'pe-kv1' as ResourceId, { dnsZoneGroup: [] });
      vaultIn({
        links: [{ vnet: spoke, resolutionPolicy: 'NxDomainRedirect', registrationEnabled: false }],
        records: [{ name: 'kv1', type: 'AAAA', values: ['fd00::4'], ttl: 10 }],
      })(d);
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', dns: 'nodata' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'DNS-45 (7a)',
    says: 'The name of an endpoint that waits for approval stays public',
    build: (d) => {
      drawHubAndSpoke(d, { linkSpoke: true, open: true });
      d.set('privateEndpoint', 'pe-kv1' as ResourceId, { state: 'Pending' });
    },
    asks: [
      {
        ...ask,
        answer: { dns: 'public', verdict: 'reachable' },
        cites: [
          'paas-firewall/open-until-default-action-is-deny',
          'routing/public-services-stay-on-the-backbone',
        ],
      },
    ],
  },
  {
    id: 'DNS-19 (7a)',
    says: 'A CNAME of one’s own leads on into the zone of private link',
    build: (d) => {
      const { spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      d.zone('corp.contoso.com', [spoke], {
        records: [{ name: 'vault', type: 'CNAME', values: ['kv1.vault.azure.net'], ttl: 300 }],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vault.corp.contoso.com',
        port: 443,
        answer: { dns: 'private', path: 'privateEndpoint', verdict: 'reachable' },
        cites: ['private-link/clients-call-the-public-name', 'dns/zone-group-writes-the-records'],
      },
    ],
  },
  {
    id: 'DNS-32 (7a)',
    says: 'Registration knows the machines of its VNet only',
    build: (d) => {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      d.add('privateDnsZone', 'corp.contoso.com', null, {
        links: [
          { vnet: spoke, resolutionPolicy: 'Default', registrationEnabled: true },
          { vnet: hub, resolutionPolicy: 'Default', registrationEnabled: false },
        ],
      });
      d.vm(d.subnet(hub, 'jump', '10.100.8.0/24'), 'vm-jump', '10.100.8.4');
    },
    asks: [
      {
        from: 'vm-jump',
        to: 'vm-app.corp.contoso.com',
        port: 22,
        answer: { verdict: 'reachable', dns: 'private' },
        cites: ['dns/registration-writes-the-machines', 'routing/peering-adds-the-ranges-of-the-peer'],
      },
      {
        from: 'vm-app',
        to: 'vm-jump.corp.contoso.com',
        port: 22,
        answer: { verdict: 'blocked', dns: 'nxdomain' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
];
