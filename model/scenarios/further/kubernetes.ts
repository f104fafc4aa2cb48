import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawCluster } from '../reachability/kubernetes.ts';
import type { Scenario } from '../scenario.ts';

type Cluster = Partial<SettingsOf<'kubernetesCluster'>>;

/** A jump host in a hub, peered with VNet A in which a private cluster stands. */
function drawBesideHub(d: Drawing, settings: Cluster, zoneLinks: 'none' | 'hub' = 'none'): void {
  const hub = d.vnet('vnet-hub', '10.9.0.0/16');
  d.vm(d.subnet(hub, 'snet-admin', '10.9.1.0/24'), 'vm-jump', '10.9.1.4');
  const zone =
    settings.privateDns === 'own'
      ? d.zone('privatelink.westeurope.azmk8s.io', zoneLinks === 'hub' ? [hub] : [])
      : null;
  const { vnet } = drawCluster(d, { apiServer: 'private', zone, ...settings });
  d.peer(hub, vnet);
}

/** A cluster whose API server stands in a subnet of VNet A. */
function drawIntegrated(d: Drawing, settings: Cluster): void {
  const { vnet } = drawCluster(d, settings);
  const subnet = d.subnet(vnet, 'snet-api', '10.0.6.0/28', {
    delegation: 'Microsoft.ContainerService/managedClusters',
  });
  d.set('kubernetesCluster', 'aks1' as ResourceId, { vnetIntegration: true, apiServerSubnet: subnet });
}

const publicName = 'aks1-a1b2c3d4.hcp.westeurope.azmk8s.io';
const podsCall = 'trace/pods-call-with-the-address-that-their-network-gives';
const podsHidden = 'trace/hidden-pods-only-open-connections';
const apiEndpoint = 'trace/private-api-server-is-an-endpoint-beside-the-nodes';

/** AKS: pods and nodes as callers and called, their way out, and the API server in its three forms. */
export const kubernetes: readonly Scenario[] = [
  {
    id: 'AKS-1',
    says: 'A network plugin of one’s own leaves open whose address is seen',
    build: (d) => void drawCluster(d, { networkModel: 'none' }),
    asks: [
      { from: 'pool1', to: 'vm-data', port: 443, answer: { verdict: 'depends' }, cites: [podsCall] },
      { from: 'vm-data', to: 'pool1', port: 443, answer: { verdict: 'depends' }, cites: [podsHidden] },
    ],
  },
  {
    id: 'AKS-2',
    says: 'The load balancer of the cluster is admitted without being listed',
    build: (d) => void drawCluster(d, { ipRules: ['198.51.100.0/24'] }),
    asks: [
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'public' },
        cites: [
          'paas-firewall/authorised-ranges-admit-the-clusters-own-balancer',
          'egress/outbound-type-decides-for-a-cluster',
        ],
      },
      {
        from: 'anyone',
        to: 'aks1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'AKS-3',
    says: 'Own routes alone give no public address',
    build: (d) => void drawCluster(d, { outboundType: 'userDefinedRouting' }),
    asks: [
      {
        from: 'pool1',
        to: 'mcr.microsoft.com',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['egress/outbound-type-decides-for-a-cluster', 'dns/pods-ask-the-servers-of-their-vnet'],
      },
    ],
  },
  {
    id: 'AKS-4',
    says: 'A cluster that blocks its way out does so by rules that nobody drew',
    build: (d) => void drawCluster(d, { outboundType: 'block', networkModel: 'kubenet' }, {}),
    asks: [
      {
        from: 'pool1',
        to: 'mcr.microsoft.com',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['egress/outbound-type-decides-for-a-cluster'],
      },
    ],
  },
  {
    id: 'S-56a',
    says: 'The zone that AKS makes is linked to the VNet of the nodes alone: a jump host in the hub does not find the name',
    build: (d) => drawBesideHub(d, {}),
    asks: [
      {
        from: 'vm-jump',
        to: 'aks1',
        answer: { verdict: 'blocked', layer: 'dns', dns: 'nxdomain' },
        cites: ['dns/links-are-not-inherited-over-peering', 'dns/private-names-are-in-their-zone-alone'],
      },
      {
        from: 'vm-jump',
        to: publicName,
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private', source: '10.9.1.4' },
        cites: ['dns/some-names-are-always-private', apiEndpoint],
      },
      {
        from: 'anyone',
        to: publicName,
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', dns: 'private' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: [apiEndpoint],
      },
    ],
  },
  {
    id: 'S-56b',
    says: 'A zone of one’s own that is linked to the hub is found there; AKS links it to the VNet of the nodes itself',
    build: (d) => drawBesideHub(d, { privateDns: 'own', publicFqdn: false }, 'hub'),
    asks: [
      {
        from: 'vm-jump',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: [apiEndpoint],
      },
      { from: 'vm-app', to: 'aks1', answer: { verdict: 'reachable', dns: 'private' }, cites: [apiEndpoint] },
    ],
  },
  {
    id: 'AKS-5',
    says: 'Nodes call an integrated API server at its private address, while others still take its public name',
    build: (d) => drawIntegrated(d, { ipRules: ['203.0.113.0/24'] }),
    asks: [
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'private', source: '10.0.5.0/24' },
        cites: ['trace/nodes-call-the-integrated-api-server-by-its-address'],
      },
      { from: 'anyone', to: 'aks1', answer: { verdict: 'reachable', path: 'public' }, cites: [] },
    ],
  },
  {
    id: 'AKS-6',
    says: 'A private cluster with VNet integration is called inside its VNet by its private name',
    build: (d) => drawIntegrated(d, { apiServer: 'private' }),
    asks: [
      {
        from: 'vm-data',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'private', dns: 'private' },
        cites: ['trace/nodes-call-the-integrated-api-server-by-its-address'],
      },
      { from: 'anyone', to: 'aks1', answer: { verdict: 'blocked' }, cites: [] },
    ],
  },
  {
    id: 'AKS-7',
    says: 'A service behind an internal load balancer is the way to hidden pods',
    build: (d) =>
      void drawCluster(d, {}, {}, { services: [{ name: 'web', address: '10.0.5.200', ports: '443' }] }),
    asks: [
      {
        from: 'vm-data',
        to: '10.0.5.200',
        port: 443,
        answer: { verdict: 'reachable', path: 'private' },
        cites: ['trace/cluster-services-answer-in-the-subnet-of-the-nodes'],
      },
      {
        from: 'vm-data',
        to: '10.0.5.200',
        port: 8080,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['trace/cluster-services-answer-in-the-subnet-of-the-nodes'],
      },
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.5.0/24' },
        cites: [],
      },
    ],
  },
];
