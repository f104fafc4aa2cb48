import type { ResourceId } from '../../ids.ts';
import { ask, drawHubAndSpoke, drawResolver, drawRuleset, privately } from '../critic/names-landscape.ts';
import type { Scenario } from '../scenario.ts';

const link = 'privatelink.vaultcore.azure.net';
const silent = { verdict: 'blocked', layer: 'dns', dns: 'timeout' } as const;

/** Rulesets beside zones, and records that lead elsewhere than to an address. */
export const namesByRules: readonly Scenario[] = [
  {
    id: 'S-34',
    says: 'A rule for every name leaves reserved suffixes to Azure DNS, whose zone answers',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      drawResolver(d, hub);
      drawRuleset(d, [spoke], '.', '8.8.8.8');
    },
    asks: [{ ...ask, answer: privately, cites: ['dns/wildcard-rule-skips-reserved-suffixes'] }],
  },
  {
    id: 'DNS-71',
    says: 'A linked zone beats a rule of its own name',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, { linkSpoke: true });
      drawResolver(d, hub);
      drawRuleset(d, [spoke], `${link}.`, '8.8.8.8');
    },
    asks: [{ ...ask, answer: privately, cites: ['dns/private-zone-beats-rule-of-the-same-name'] }],
  },
  {
    id: 'DNS-19',
    says: 'A rule for the privatelink name takes the alias, as was observed',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [spoke], `${link}.`, '10.100.3.4');
    },
    asks: [
      {
        ...ask,
        answer: privately,
        assumes: ['pages do not say so'],
        cites: ['dns/forwarding-rule-is-asked-for-every-alias'],
      },
    ],
  },
  {
    id: 'DNS-69c',
    says: 'A ruleset without an outbound endpoint forwards nothing',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [spoke], 'vault.azure.net.', '10.100.3.4');
      d.set('dnsForwardingRuleset', 'ruleset' as ResourceId, { outboundEndpoints: [] });
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/ruleset-forwards-through-its-outbound-endpoint'] }],
  },
  {
    id: 'DNS-75',
    says: 'Azure DNS is refused as the target of a rule, and answers none',
    build(d) {
      const { hub, spoke } = drawHubAndSpoke(d, {});
      drawResolver(d, hub);
      drawRuleset(d, [spoke], 'vault.azure.net.', '168.63.129.16');
    },
    asks: [{ ...ask, answer: silent, cites: ['dns/azure-dns-is-no-rule-target'] }],
    problems: ['check/rule-target'],
  },
  {
    id: 'DNS-28',
    says: 'A public address in the record of a linked zone is a public answer',
    build(d) {
      drawHubAndSpoke(d, { linkSpoke: true, open: true });
      d.set('privateEndpoint', 'pe-kv1' as ResourceId, { dnsZoneGroup: [] });
      d.set('privateDnsZone', link as ResourceId, {
        records: [{ name: 'kv1', type: 'A', values: ['20.40.0.1'], ttl: 300 }],
      });
    },
    asks: [
      {
        ...ask,
        answer: { dns: 'public' },
        cites: ['dns/address-in-the-record-decides-private-or-public'],
      },
    ],
  },
  {
    id: 'DNS-79',
    says: 'Aliases that lead back to themselves have no answer',
    build(d) {
      const { spoke } = drawHubAndSpoke(d, {});
      d.zone('corp.contoso.com', [spoke], {
        records: [
          { name: 'a', type: 'CNAME', values: ['b.corp.contoso.com'], ttl: 300 },
          { name: 'b', type: 'CNAME', values: ['a.corp.contoso.com'], ttl: 300 },
        ],
      });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'a.corp.contoso.com',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'servfail' },
        cites: ['dns/aliases-in-a-circle-have-no-answer'],
      },
    ],
  },
];
