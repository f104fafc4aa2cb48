import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import type { Scenario } from '../scenario.ts';
import { drawVnetA, viaAppliance } from './landscape.ts';

type Cluster = Partial<SettingsOf<'kubernetesCluster'>>;

/** VNet A with a cluster whose only node pool stands in a subnet of its own, 10.0.5.0/24, and somebody on the internet. */
export function drawCluster(
  d: Drawing,
  settings: Cluster = {},
  subnet: Parameters<Drawing['subnet']>[3] = {},
  pool: Partial<SettingsOf<'kubernetesNodePool'>> = {},
): { readonly vnet: ResourceId; readonly nodes: ResourceId } {
  const { vnet } = drawVnetA(d);
  const nodes = d.subnet(vnet, 'snet-aks', '10.0.5.0/24', subnet);
  const cluster = d.add('kubernetesCluster', 'aks1', null, settings);
  d.add('kubernetesNodePool', 'pool1', nodes, { cluster, ...pool });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
  return { vnet, nodes };
}

/** A cluster whose nodes go out by a firewall, which lets everything pass. */
function drawBehindFirewall(d: Drawing, ipRules: readonly string[]): void {
  const { vnet } = drawCluster(
    d,
    { outboundType: 'userDefinedRouting', ipRules: [...ipRules] },
    { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.9.4', 'rt-aks') },
  );
  d.add('azureFirewall', 'afw', d.subnet(vnet, 'AzureFirewallSubnet', '10.0.9.0/26'), {
    address: '10.0.9.4',
    publicIps: ['20.50.9.9'],
    networkRules: [
      {
        name: 'out',
        priority: 100,
        access: 'Allow',
        protocols: ['TCP'],
        sources: ['*'],
        destinations: ['*'],
        ports: '*',
      },
    ],
  });
}

const podsCall = 'trace/pods-call-with-the-address-that-their-network-gives';
const podsHidden = 'trace/hidden-pods-only-open-connections';

/** AKS in the fact collection: whose address pods show, and nodes at authorised ranges. */
export const kubernetesClusters: readonly Scenario[] = [
  {
    id: 'SC-79a',
    says: 'Pods of an overlay call with the address of their node, and nobody calls them',
    build: (d) => void drawCluster(d),
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '10.0.5.0/24', initiators: 'source' },
        cites: [podsCall],
      },
      { from: 'vm-data', to: 'pool1', port: 443, answer: { verdict: 'blocked' }, cites: [podsHidden] },
      { from: 'vm-data', to: '10.244.1.7', port: 443, answer: { verdict: 'blocked' }, cites: [podsHidden] },
    ],
  },
  {
    id: 'SC-79b',
    says: 'Pods with a subnet of their own call and are called with addresses of it',
    build(d) {
      const { vnet } = drawCluster(d, { networkModel: 'flat' });
      const podSubnet = d.subnet(vnet, 'snet-pods', '10.0.8.0/24');
      d.set('kubernetesNodePool', 'pool1' as ResourceId, { podSubnet });
    },
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.8.0/24', initiators: 'both' },
        cites: [podsCall],
      },
      {
        from: 'vm-data',
        to: 'pool1',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.2.4' },
        cites: [podsHidden],
      },
    ],
  },
  {
    id: 'SC-81a',
    says: 'Nodes behind a firewall are refused at their own API server while the firewall is not among its ranges',
    build: (d) => drawBehindFirewall(d, ['198.51.100.0/24']),
    asks: [
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        through: ['afw'],
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'SC-81b',
    says: 'With the address of the firewall among the ranges nodes come in',
    build: (d) => drawBehindFirewall(d, ['198.51.100.0/24', '20.50.9.9']),
    asks: [
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'public', source: '20.50.9.9' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
    ],
  },
];
