import type { ResourceId } from '../../ids.ts';
import type { Scenario } from '../scenario.ts';
import {
  ask,
  drawForwarder,
  drawHubAndSpoke,
  drawResolver,
  drawRuleset,
  privately,
  wrongName,
} from './names-landscape.ts';

/** Names and ways together: who is asked, what it sees, and where the packet ends. */
export const namesTogether: readonly Scenario[] = [
  {
    id: 'DNS-16',
    says: 'Zone at the hub, spoke on Azure DNS: the public way, beside an endpoint that it could reach',
    build: (d) => void drawHubAndSpoke(d, { open: true }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'misdirected', layer: 'dns', path: 'public', dns: 'public' },
        blockers: ['dns'],
        cites: [
          'dns/links-are-not-inherited-over-peering',
          'private-link/endpoint-does-not-close-public-access',
        ],
      },
    ],
  },
  {
    id: 'DNS-16b',
    says: 'The same with public access off: two things to change',
    build: (d) => void drawHubAndSpoke(d, {}),
    asks: [
      {
        ...ask,
        answer: wrongName,
        blockers: ['dns', 'serviceAccess'],
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'DNS-17',
    says: 'A linked zone needs no peering, the packet does',
    build: (d) => void drawHubAndSpoke(d, { linkSpoke: true, peered: false }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'route', dns: 'private' },
        blockers: ['route'],
        cites: ['routing/vnets-need-a-link'],
      },
    ],
  },
  {
    id: 'DNS-43, DNS-25',
    says: 'Two zones of one name, each linked to one VNet, give each its own endpoint',
    build(d) {
      const { spoke } = drawHubAndSpoke(d, {});
      const zone = d.zone('privatelink.vaultcore.azure.net', [spoke]);
      d.endpoint('data' as ResourceId, 'pe-near', '10.0.2.9', 'kv1' as ResourceId, 'vault', {
        dnsZoneGroup: [zone],
      });
      d.vm('endpoints' as ResourceId, 'vm-hub', '10.100.5.9');
    },
    asks: [
      { ...ask, answer: privately, through: ['pe-near'], past: ['pe-kv1'], cites: [] },
      {
        from: 'vm-hub',
        to: 'kv1',
        answer: { ...privately, source: '10.100.5.9' },
        through: ['pe-kv1'],
        past: ['pe-near'],
        cites: [],
      },
    ],
  },
  {
    id: 'DNS-25, DNS-20',
    says: 'An empty zone of the same name hides the vault from its VNet',
    build(d) {
      const { spoke } = drawHubAndSpoke(d, { open: true });
      d.zone('privatelink.vaultcore.azure.net', [spoke]);
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain', source: null, initiators: 'neither' },
        cites: ['dns/linked-zone-without-record-is-nxdomain'],
      },
    ],
  },
  {
    id: 'DNS-77',
    says: 'A rule for the public suffix to the inbound endpoint of the hub gives the spoke the zones of the hub',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [spoke], 'vault.azure.net.', '10.100.3.4');
    },
    asks: [
      {
        ...ask,
        answer: privately,
        cites: ['dns/longest-forwarding-suffix-wins', 'dns/inbound-endpoint-uses-its-own-vnet'],
      },
    ],
  },
  {
    id: 'DNS-78',
    says: 'A VNet with DNS servers of its own does not look at its ruleset',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'] });
      drawResolver(d, hub);
      drawForwarder(d, hub, '10.100.7.4', 'rootHints');
      drawRuleset(d, [spoke], 'vault.azure.net.', '10.100.3.4');
    },
    asks: [{ ...ask, answer: wrongName, cites: ['dns/custom-dns-servers-replace-azure-dns'] }],
  },
  {
    id: 'DNS-76',
    says: 'A ruleset that sends the hub to its own inbound endpoint turns in a circle',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.3.4'] });
      drawResolver(d, hub);
      drawRuleset(d, [hub], 'vault.azure.net.', '10.100.3.4');
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout' },
        cites: ['dns/forwarding-loop'],
      },
    ],
  },
  {
    id: 'DNS-79',
    says: 'Two forwarders that ask each other have no answer',
    build(d) {
      const { hub } = drawHubAndSpoke(d, { spokeDns: ['10.100.7.4'] });
      drawForwarder(d, hub, '10.100.7.4', 'servers', ['10.100.8.4']);
      drawForwarder(d, hub, '10.100.8.4', 'servers', ['10.100.7.4']);
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'dns', dns: 'timeout', source: null },
        cites: ['dns/forwarding-loop'],
      },
    ],
  },
];
