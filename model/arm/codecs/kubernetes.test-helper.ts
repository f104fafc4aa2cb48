import type { CodecCase } from './services-and-names.test-helper.ts';

/** Clusters and node pools, with everything that their codecs hold. */
export const kubernetesCases: readonly CodecCase[] = [
  {
    kind: 'kubernetesCluster',
    title: 'kubernetes-cluster-public',
    add: ({ d }) =>
      d.add('kubernetesCluster', 'aks-shop', null, {
        ipRules: ['203.0.113.0/24', '20.50.1.2'],
        networkModel: 'flat',
        outboundType: 'userDefinedRouting',
        serviceCidr: '172.20.0.0/16',
        dnsPrefix: 'shop',
      }),
  },
  {
    kind: 'kubernetesCluster',
    title: 'kubernetes-cluster-private',
    add: ({ d, data }) => {
      const zone = d.zone('privatelink.westeurope.azmk8s.io', []);
      const cluster = d.add('kubernetesCluster', 'aks-shop', null, {
        apiServer: 'private',
        publicFqdn: false,
        privateDns: 'own',
        zone,
        networkModel: 'kubenet',
      });
      d.add('kubernetesNodePool', 'nodes', data, { cluster });
      return cluster;
    },
  },
  {
    kind: 'kubernetesCluster',
    title: 'kubernetes-cluster-integrated',
    add: ({ d, vnet }) => {
      const delegation = 'Microsoft.ContainerService/managedClusters';
      const subnet = d.subnet(vnet, 'snet-api', '10.0.9.0/28', { delegation });
      return d.add('kubernetesCluster', 'aks-shop', null, {
        apiServer: 'private',
        privateDns: 'none',
        vnetIntegration: true,
        apiServerSubnet: subnet,
        networkModel: 'none',
        outboundType: 'none',
      });
    },
  },
  {
    kind: 'kubernetesNodePool',
    title: 'kubernetes-node-pool',
    add: ({ d, data, apps }) => {
      const cluster = d.add('kubernetesCluster', 'aks-shop', null, {}, { existing: true });
      return d.add('kubernetesNodePool', 'work', data, { cluster, mode: 'User', podSubnet: apps });
    },
  },
];
