import { describe, expect, test } from 'vitest';
import { usualDefaults } from '../../document/document.ts';
import { draw } from '../../scenarios/draw.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { checkDesign, nothingWrong } from './checked-design.test-helper.ts';

/** AKS in its forms, with pools inside their cluster and beside one that is there, and Container Apps in theirs. */
function drawContainers() {
  const d = draw();
  const vnet = d.vnet('vnet-apps', '10.0.0.0/16');
  const nodes = d.subnet(vnet, 'snet-nodes', '10.0.1.0/24');
  const pods = d.subnet(vnet, 'snet-pods', '10.0.2.0/24');
  const api = d.subnet(vnet, 'snet-api', '10.0.3.0/28', {
    delegation: 'Microsoft.ContainerService/managedClusters',
  });
  const zone = d.zone('privatelink.westeurope.azmk8s.io', [vnet]);
  const open = d.add('kubernetesCluster', 'aks-open', null, {
    ipRules: ['203.0.113.0/24'],
    networkModel: 'flat',
  });
  const hidden = d.add('kubernetesCluster', 'aks-hidden', null, {
    apiServer: 'private',
    privateDns: 'own',
    zone,
  });
  const inside = d.add('kubernetesCluster', 'aks-inside', null, {
    vnetIntegration: true,
    apiServerSubnet: api,
  });
  const there = d.add('kubernetesCluster', 'aks-there', null, {}, { existing: true });
  for (const cluster of [open, hidden, inside, there])
    d.add('kubernetesNodePool', `p${cluster.replace('aks-', '')}`, nodes, {
      cluster,
      podSubnet: cluster === open ? pods : null,
    });
  d.add('kubernetesCluster', 'aks-alone', null, { outboundType: 'none' });
  const apps = d.subnet(vnet, 'snet-cae', '10.0.4.0/27', { delegation: 'Microsoft.App/environments' });
  d.add('containerAppsEnvironment', 'cae-inside', null, {
    infrastructureSubnet: apps,
    internal: true,
    apps: [
      { name: 'web', ingress: 'external' },
      { name: 'worker', ingress: 'none' },
    ],
  });
  d.add('containerAppsEnvironment', 'cae-outside', null, {
    tier: 'Consumption',
    publicNetworkAccess: 'Disabled',
  });
  return d.design();
}

describe.skipIf(!hasCompiler)('clusters and environments', () => {
  test('leave as Bicep and ARM that Azure takes', async () => {
    const tally = { resources: 0, oldVersions: 0 };
    expect(await checkDesign(testCompiler(), drawContainers(), usualDefaults, tally)).toEqual(nothingWrong);
    expect(tally.resources).toBeGreaterThan(10);
  }, 120_000);
});
