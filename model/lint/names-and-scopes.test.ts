import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import type { SettingsOf } from '../document/resource.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { lint } from './lint.ts';

function findings(build: (d: Drawing) => void, rule: string): readonly string[] {
  const d = draw();
  build(d);
  return lint(compile(d.design(), usualDefaults))
    .filter((finding) => finding.rule === `lint/${rule}`)
    .map(({ says }) => printSentence(says));
}

const monitorZones = [
  'monitor.azure.com',
  'oms.opinsights.azure.com',
  'ods.opinsights.azure.com',
  'agentsvc.azure-automation.net',
  'blob.core.windows.net',
];

/** A VNet with an endpoint for a target, and a zone group. */
function endpoint(
  d: Drawing,
  target: ResourceId,
  group: string,
  zones: readonly string[],
  name = 'hub',
  space = '10.0',
): ResourceId {
  const vnet = d.vnet(name, `${space}.0.0/16`);
  const subnet = d.subnet(vnet, `snet-${name}`, `${space}.1.0/24`);
  const dnsZoneGroup = zones.map((zone) => d.zone(`privatelink.${zone}`, [vnet]));
  d.endpoint(subnet, `pe-${name}`, `${space}.1.5`, target, group, { dnsZoneGroup });
  return vnet;
}

const kusto = (d: Drawing) =>
  d.add('paasService', 'adx1', null, { resourceType: 'Microsoft.Kusto/Clusters' });

function lake(d: Drawing, groups: readonly string[]): void {
  const store = d.add('storageAccount', 'stlake', null);
  groups.forEach((group, index) => {
    endpoint(d, store, group, [`${group}.core.windows.net`], `net${index}`, `10.${index}`);
  });
}

function twoScopes(d: Drawing, shared: boolean): void {
  const [first, second] = ['ampls1', 'ampls2'].map((name) => d.add('monitorPrivateLinkScope', name, null));
  endpoint(d, first as ResourceId, 'azuremonitor', monitorZones);
  if (shared) {
    const vnet = d.vnet('spoke', '10.1.0.0/16');
    const subnet = d.subnet(vnet, 'snet-spoke', '10.1.1.0/24');
    const dnsZoneGroup = ['privatelink.monitor.azure.com' as ResourceId];
    d.endpoint(subnet, 'pe-spoke', '10.1.1.5', second as ResourceId, 'azuremonitor', { dnsZoneGroup });
  }
}

function scope(d: Drawing, mode: SettingsOf<'monitorPrivateLinkScope'>['queryAccessMode']): void {
  const ampls = d.add('monitorPrivateLinkScope', 'ampls1', null, { queryAccessMode: mode });
  endpoint(d, ampls, 'azuremonitor', monitorZones);
  d.add('logAnalyticsWorkspace', 'log-in', null, { scopes: [ampls] });
  d.add('applicationInsights', 'appi-out', null);
}

const cases: readonly {
  readonly rule: string;
  readonly good: (d: Drawing) => void;
  readonly bad: (d: Drawing) => void;
  readonly says: RegExp;
}[] = [
  {
    rule: 'endpoint-lacks-zones',
    good: (d) => {
      const rest = ['blob', 'queue', 'table'].map((word) => `${word}.core.windows.net`);
      endpoint(d, kusto(d), 'cluster', ['westeurope.kusto.windows.net', ...rest]);
    },
    bad: (d) => endpoint(d, kusto(d), 'cluster', ['westeurope.kusto.windows.net']),
    says: /The zone group of pe-hub lacks privatelink\.blob\.core\.windows\.net, privatelink\.queue\.core\.windows\.net and privatelink\.table\.core\.windows\.net/,
  },
  {
    rule: 'data-lake-needs-blob-too',
    good: (d) => lake(d, ['dfs', 'blob']),
    bad: (d) => lake(d, ['dfs']),
    says: /pe-net0 stands for dfs of stlake, and nothing stands for blob/,
  },
  {
    rule: 'zone-of-azure-com-is-wide',
    good: (d) => d.zone('privatelink.azure.com', []),
    bad: (d) => d.zone('privatelink.azure.com', [d.vnet('hub', '10.0.0.0/16')]),
    says: /privatelink\.azure\.com is linked to hub: from there every call to management\.azure\.com/,
  },
  {
    rule: 'one-monitor-scope-per-dns',
    good: (d) => twoScopes(d, false),
    bad: (d) => twoScopes(d, true),
    says: /The endpoints of ampls1 and ampls2 write the same names into privatelink\.monitor\.azure\.com/,
  },
  {
    rule: 'private-only-scope-closes-the-rest',
    good: (d) => scope(d, 'Open'),
    bad: (d) => scope(d, 'PrivateOnly'),
    says: /ampls1 is PrivateOnly, and hub loses appi-out, which is not in it/,
  },
];

describe('names of services and scopes', () => {
  it.each(cases)('$rule is silent on a good drawing and speaks on a bad one', ({ rule, good, bad, says }) => {
    expect(findings(good, rule)).toEqual([]);
    const found = findings(bad, rule);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(says);
  });
});
