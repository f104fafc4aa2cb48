import type { Drawing } from '../draw.ts';
import { drawBlobEndpoint, drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const toBlob = { from: 'vm-app', to: 'st1', port: 443 };
type Records = NonNullable<Parameters<Drawing['zone']>[2]>['records'];

/** An endpoint whose zone holds only these records. */
function drawRecords(d: Drawing, records: Records): void {
  const a = drawVnetA(d);
  drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet], { dnsZoneGroup: [] });
  d.set('privateDnsZone', 'privatelink.blob.core.windows.net' as never, { records: records ?? [] });
}

const record = (name: string, ...values: readonly string[]) => ({
  name,
  type: 'A' as const,
  values: [...values],
  ttl: 3600,
});

/** Single facts of names. */
export const furtherNames: readonly Scenario[] = [
  {
    id: 'INJ-14',
    says: 'An app without VNet integration sees no private zone',
    build(d) {
      const a = drawVnetA(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      d.add('functionApp', 'func1', null, {});
    },
    asks: [
      {
        from: 'func1',
        to: 'st1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['dns/app-without-vnet-integration-sees-no-private-zone'],
      },
    ],
  },
  {
    id: 'DNS-23',
    says: 'The zone with the longest suffix answers, and a miss there does not ask the parent',
    build(d) {
      const a = drawVnetA(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [a.vnet]);
      d.zone('st1.privatelink.blob.core.windows.net', [a.vnet]);
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'dns', source: null },
        cites: ['dns/longest-zone-suffix-answers'],
      },
    ],
  },
  {
    id: 'DNS-30',
    says: 'A wildcard answers for a name without a record of its own',
    build: (d) => drawRecords(d, [record('*', '10.0.2.5'), record('other', '10.0.2.99')]),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: ['dns/exact-record-beats-wildcard'],
      },
    ],
  },
  {
    id: 'DNS-28',
    says: 'A public address in the private zone is a public answer all the same',
    build: (d) => drawRecords(d, [record('st1', '20.9.0.1')]),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'serviceAccess', dns: 'public' },
        cites: ['dns/linked-private-zone-hides-public-name'],
      },
    ],
  },
  {
    id: 'DNS-34',
    says: 'Two addresses under one name take turns, so the answer depends',
    build: (d) => drawRecords(d, [record('st1', '10.0.2.5', '10.0.2.99')]),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'depends', dns: 'unreliable' },
        cites: ['dns/several-values-take-turns'],
      },
    ],
  },
  {
    id: 'DNS-25',
    says: 'A zone of the same name that is linked elsewhere has the record, but does not count',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      drawBlobEndpoint(d, a.data, '10.0.2.5', [b]);
      d.add('privateDnsZone', 'privatelink.blob.core.windows.net', a.vnet, {
        links: [{ vnet: a.vnet, resolutionPolicy: 'Default', registrationEnabled: false }],
      });
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/same-named-zones-are-independent'],
      },
    ],
  },
];
