import { describe, expect, it } from 'vitest';
import type { SettingsOf } from '../../document/resource.ts';
import { printSentence } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';

function found(build: (d: Drawing) => void): readonly string[] {
  const d = draw();
  build(d);
  return checkDesign(d.design(), usualDefaults).map(({ code, says }) => `${code}: ${printSentence(says)}`);
}

function endpointIn(
  d: Drawing,
  prefix: string,
  target: ResourceId,
  group: string,
  settings: Partial<SettingsOf<'privateEndpoint'>> = {},
): void {
  const subnet = d.subnet(d.vnet('net', '10.0.0.0/16'), 'snet', prefix);
  d.add('privateEndpoint', 'pe', subnet, { target, subresource: group, ...settings });
}

const cases: readonly {
  readonly what: string;
  readonly bad: (d: Drawing) => void;
  readonly good: (d: Drawing) => void;
  readonly says: string;
}[] = [
  {
    what: 'replicas',
    bad: (d) => d.add('containerRegistry', 'crshop', null, { tier: 'Standard', replicas: ['northeurope'] }),
    good: (d) => d.add('containerRegistry', 'crshop', null, { tier: 'Premium', replicas: ['northeurope'] }),
    says: 'check/replicas-tier: crshop has replicas, which need the tier Premium.',
  },
  {
    what: 'a dedicated gateway',
    bad: (d) => d.add('cosmosAccount', 'cosmos1', null, { api: 'MongoDB', dedicatedGateway: true }),
    good: (d) => d.add('cosmosAccount', 'cosmos1', null, { api: 'Sql', dedicatedGateway: true }),
    says: 'check/dedicated-gateway: A dedicated gateway serves accounts of the NoSQL API only; cosmos1 speaks MongoDB.',
  },
  {
    what: 'a failover group without partner',
    bad: (d) => d.add('sqlServer', 'sql-1', null, { failoverGroups: [{ name: 'fog', partner: null }] }),
    good: (d) => {
      const partner = d.add('sqlServer', 'sql-2', null);
      d.add('sqlServer', 'sql-1', null, { failoverGroups: [{ name: 'fog', partner }] });
    },
    says: 'check/failover-partner: Failover group fog of sql-1 has no secondary server yet. Choose one.',
  },
  {
    what: 'an address for a member that is not there',
    bad: (d) =>
      endpointIn(d, '10.0.0.0/24', d.add('containerRegistry', 'crshop', null), 'registry', {
        memberAddresses: [{ member: 'registry_data_eastus', address: '10.0.0.9' }],
      }),
    good: (d) =>
      endpointIn(d, '10.0.0.0/24', d.add('containerRegistry', 'crshop', null), 'registry', {
        memberAddresses: [{ member: 'crshop.westeurope.data.azurecr.io', address: '10.0.0.9' }],
      }),
    says: 'check/endpoint-member: registry_data_eastus is not a member of the target of pe. Its members are registry and registry_data_westeurope.',
  },
  {
    what: 'a scope in a small subnet',
    bad: (d) =>
      endpointIn(d, '10.0.0.0/29', d.add('monitorPrivateLinkScope', 'ampls1', null), 'azuremonitor'),
    good: (d) =>
      endpointIn(d, '10.0.0.0/28', d.add('monitorPrivateLinkScope', 'ampls1', null), 'azuremonitor'),
    says: 'check/subnet-full: snet has 3 addresses to give; its private endpoints take 11. Choose a larger prefix, or another subnet for some of them.',
  },
  {
    what: 'a secondary of an account without one',
    bad: (d) => endpointIn(d, '10.0.0.0/24', d.add('storageAccount', 'st1', null), 'blob_secondary'),
    good: (d) =>
      endpointIn(
        d,
        '10.0.0.0/24',
        d.add('storageAccount', 'st1', null, { sku: 'Standard_RAGRS' }),
        'blob_secondary',
      ),
    says: 'check/subresource: st1 has no sub-resource blob_secondary. Choose blob, file, queue, table, dfs or web.',
  },
  {
    what: 'more scopes than a workspace takes',
    bad: (d) => {
      const scopes = [1, 2, 3, 4, 5, 6].map((index) =>
        d.add('monitorPrivateLinkScope', `ampls${index}`, null),
      );
      d.add('logAnalyticsWorkspace', 'log1', null, { scopes });
    },
    good: (d) =>
      d.add('logAnalyticsWorkspace', 'log1', null, {
        scopes: [d.add('monitorPrivateLinkScope', 'ampls1', null)],
      }),
    says: 'check/limit: Azure takes 5 private link scopes of one workspace or component; log1 has 6. Remove some, or divide them.',
  },
];

describe.each(cases)('$what', ({ bad, good, says }) => {
  it('is told', () => expect(found(bad)).toContain(says));
  it('is silent where it is right', () => expect(found(good)).toEqual([]));
});

it('offers no endpoint for what a scope stands for', () => {
  const build = (d: Drawing) =>
    endpointIn(d, '10.0.0.0/24', d.add('logAnalyticsWorkspace', 'log-shop', null), 'azuremonitor');
  expect(found(build).join()).toMatch(/^check\/reference-kind: Stands for: log-shop is of the wrong kind\./);
});
