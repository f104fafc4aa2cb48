import type { ResourceId } from '../ids.ts';
import { type Drawn, flip, pick, some } from './random-dice.test-helper.ts';

/** Draws an AKS cluster and a Container Apps environment, or one of them, or none. */
export function drawRandomContainers(drawn: Drawn): void {
  if (flip(drawn.dice)) drawCluster(drawn);
  if (flip(drawn.dice)) drawEnvironment(drawn);
}

/** An AKS cluster with its node pools, in subnets of its own. */
function drawCluster({ d, dice, vnets }: Drawn): void {
  const vnet = vnets[0] as ResourceId;
  const nodes = d.subnet(vnet, 'snet-aks', '10.0.210.0/24', { defaultOutboundAccess: null });
  const pods = flip(dice)
    ? d.subnet(vnet, 'snet-pods', '10.0.211.0/24', { defaultOutboundAccess: null })
    : null;
  const integrated = flip(dice);
  const api = integrated
    ? d.subnet(vnet, 'snet-api', '10.0.212.0/28', {
        delegation: 'Microsoft.ContainerService/managedClusters',
        defaultOutboundAccess: null,
      })
    : null;
  const isPrivate = flip(dice);
  const cluster = d.add('kubernetesCluster', 'aks-shop', null, {
    apiServer: isPrivate ? 'private' : 'public',
    ipRules: isPrivate ? [] : [...some(dice, '203.0.113.0/24')],
    publicFqdn: !isPrivate || flip(dice),
    networkModel: pods === null ? pick(dice, 'overlay', 'flat') : 'flat',
    vnetIntegration: integrated,
    apiServerSubnet: api,
  });
  d.add('kubernetesNodePool', 'nodepool1', nodes, { cluster, podSubnet: pods });
  if (flip(dice)) d.add('kubernetesNodePool', 'work', nodes, { cluster, mode: 'User' });
}

/** A Container Apps environment, in a subnet of its own or in none. */
function drawEnvironment({ d, dice, vnets }: Drawn): void {
  const tier = pick(dice, 'WorkloadProfiles', 'Consumption');
  const subnet = flip(dice)
    ? d.subnet(vnets[0] as ResourceId, 'snet-cae', '10.0.214.0/23', {
        delegation: tier === 'WorkloadProfiles' ? 'Microsoft.App/environments' : null,
        defaultOutboundAccess: null,
      })
    : null;
  d.add('containerAppsEnvironment', 'cae-shop', null, {
    tier,
    infrastructureSubnet: subnet,
    internal: subnet !== null && flip(dice),
    publicNetworkAccess: pick(dice, 'Enabled', 'Disabled'),
    apps: [
      ...some(dice, { name: 'web', ingress: 'external' as const }),
      ...some(dice, { name: 'orders', ingress: 'internal' as const }),
      ...some(dice, { name: 'worker', ingress: 'none' as const }),
    ],
  });
}
