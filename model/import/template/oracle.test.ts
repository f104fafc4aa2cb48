import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../catalog/arm-resource.ts';
import { compareResources } from './agree.test-helper.ts';
import { askEngine, hasEngine } from './engine.test-helper.ts';
import { evaluateTemplate } from './evaluate-template.ts';
import { corpus, snapshotCases, snapshotScope } from './snapshots.test-helper.ts';

// Azure's own engine, by way of the snapshots in /work/shared/corpus: skipped where the folder is absent.
const present = existsSync(corpus);
if (!present) console.warn(`Skipped: the engine's snapshots are not here (${corpus}).`);

const options = { scope: snapshotScope, deploymentName: 'import', now: '2026-11-29T12:00:00Z' };

/** What does not agree, with the reason. It must not grow. */
const known: Readonly<Record<string, string>> = {};

describe.skipIf(!present)("the evaluator against Azure's own engine", () => {
  const cases = present ? snapshotCases() : [];
  const results = cases.map((one) => ({
    one,
    differences: compareResources(
      evaluateTemplate(one.template, { ...options, values: one.values }).resources,
      one.predicted,
    ),
  }));

  test('every template of the corpus has a prediction, but for the one that is wrong on purpose', () => {
    expect(cases).toHaveLength(36);
    expect(cases.flatMap((one) => one.predicted)).toHaveLength(295);
  });

  test.each(results.map(({ one, differences }) => [one.name, differences] as const))(
    '%s',
    (_, differences) => {
      expect([...differences.keys()].filter((id) => !(id in known)).map((id) => differences.get(id))).toEqual(
        [],
      );
    },
  );

  test('295 of 295 resources agree', () => {
    const differing = results.flatMap(({ differences }) => [...differences.keys()]);
    expect(295 - differing.length).toBe(295 - Object.keys(known).length);
  });
});

const subnet = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s';
const workspace = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/w';
const zone = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/z.com';
const remote =
  '/subscriptions/33333333-3333-3333-3333-333333333333/resourceGroups/far/providers/Microsoft.Network/virtualNetworks/r';
const roleAssignments = [
  {
    roleDefinitionIdOrName: 'Reader',
    principalId: '00000000-0000-0000-0000-000000000009',
    principalType: 'ServicePrincipal',
  },
  {
    roleDefinitionIdOrName: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
    principalId: '00000000-0000-0000-0000-000000000008',
  },
];
const common = { lock: { kind: 'CanNotDelete', name: 'lk' }, roleAssignments, tags: { a: 'b' }, name: 'it' };
const zones = { privateDnsZoneGroupConfigs: [{ privateDnsZoneResourceId: zone }] };

/** Values that switch most of what Azure's verified modules can do on. */
const rich: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  'avm-res-network-virtual-network': {
    ...common,
    addressPrefixes: ['10.0.0.0/16'],
    dnsServers: ['10.0.0.4'],
    diagnosticSettings: [
      { workspaceResourceId: workspace, metricCategories: [{ category: 'AllMetrics' }], name: 'd' },
    ],
    subnets: [
      {
        name: 's1',
        addressPrefix: '10.0.0.0/24',
        roleAssignments,
        serviceEndpoints: ['Microsoft.Storage'],
        delegation: 'Microsoft.Web/serverFarms',
      },
      { name: 's2', addressPrefixes: ['10.0.1.0/24'], natGatewayResourceId: '/x/y' },
    ],
    peerings: [
      { remoteVirtualNetworkResourceId: remote, remotePeeringEnabled: true, allowForwardedTraffic: true },
    ],
  },
  'avm-res-network-private-endpoint': {
    ...common,
    subnetResourceId: subnet,
    privateDnsZoneGroup: zones,
    privateLinkServiceConnections: [
      { name: 'c', properties: { privateLinkServiceId: '/p/l', groupIds: ['blob'] } },
    ],
    applicationSecurityGroupResourceIds: ['/a/b'],
  },
  'avm-res-network-network-security-group': {
    ...common,
    securityRules: [
      {
        name: 'r',
        properties: {
          access: 'Allow',
          direction: 'Inbound',
          priority: 100,
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '443',
        },
      },
    ],
    diagnosticSettings: [{ workspaceResourceId: workspace }],
  },
  'avm-res-network-dns-resolver': {
    ...common,
    virtualNetworkResourceId: remote,
    inboundEndpoints: [
      { name: 'in', subnetResourceId: subnet },
      {
        name: 'in2',
        subnetResourceId: subnet,
        privateIpAddress: '10.0.0.4',
        privateIpAllocationMethod: 'Static',
      },
    ],
    outboundEndpoints: [{ name: 'out', subnetResourceId: subnet }],
  },
  'avm-res-key-vault-vault': {
    ...common,
    secrets: [{ name: 's1', value: 'v', contentType: 't', roleAssignments }],
    keys: [
      {
        name: 'k1',
        kty: 'RSA',
        roleAssignments,
        rotationPolicy: { attributes: { expiryTime: 'P2Y' }, lifetimeActions: [] },
      },
    ],
    privateEndpoints: [
      {
        subnetResourceId: subnet,
        privateDnsZoneGroup: zones,
        roleAssignments,
        lock: { kind: 'CanNotDelete' },
      },
      { subnetResourceId: subnet, name: 'pp', service: 'vault', customNetworkInterfaceName: 'nic' },
    ],
    networkAcls: { bypass: 'AzureServices', defaultAction: 'Deny', ipRules: [{ value: '1.2.3.4' }] },
    diagnosticSettings: [
      { workspaceResourceId: workspace, logCategoriesAndGroups: [{ categoryGroup: 'allLogs' }] },
    ],
  },
};

describe.skipIf(!present || !hasEngine)('modules with most of what they can do', () => {
  test.each(Object.entries(rich))('%s: every resource agrees', (name, values) => {
    const text = readFileSync(join(corpus, 'visible', `${name}.json`), 'utf8');
    const { predictedResources } = askEngine(text, values);
    const { resources } = evaluateTemplate(text, { ...options, values });
    expect(predictedResources.length).toBeGreaterThan(4);
    expect([...compareResources(resources, predictedResources)]).toEqual([]);
  });
});
