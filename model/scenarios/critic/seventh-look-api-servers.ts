import type { ResourceId } from '../../ids.ts';
import { drawCluster } from '../reachability/kubernetes.ts';
import { drawGateway, drawSite } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

/** API servers of clusters, and pods as the called, from odd sides. */
export const apiServersFromOddSides: readonly Scenario[] = [
  {
    id: 'PAAS-26 (7a)',
    says: 'Authorised ranges have no place at a private cluster',
    build: (d) => void drawCluster(d, { apiServer: 'private', ipRules: ['203.0.113.0/24'] }),
    asks: [
      {
        from: 'anyone',
        to: 'aks1',
        answer: { verdict: 'blocked' },
        cites: [
          'dns/clients-outside-azure-get-the-public-address',
          'trace/outside-cannot-reach-private-addresses',
        ],
      },
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: [
          'trace/private-api-server-is-an-endpoint-beside-the-nodes',
          'trace/the-name-decides-the-path',
        ],
      },
    ],
    problems: ['check/aks-ranges-of-private'],
  },
  {
    id: 'PAAS-26 (7b)',
    says: 'Without zone and without public name nobody finds the API server',
    build: (d) => void drawCluster(d, { apiServer: 'private', privateDns: 'none', publicFqdn: false }),
    problems: ['check/aks-without-name'],
  },
  {
    id: 'PAAS-26 (7c)',
    says: 'Without a zone the public name leads a peer to the private address',
    build(d) {
      const { vnet } = drawCluster(d, { apiServer: 'private', privateDns: 'none' });
      const b = d.vnet('vnet-b', '10.1.0.0/16');
      d.vm(d.subnet(b, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4');
      d.peer(vnet, b);
    },
    asks: [
      {
        from: 'vm-b',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'privateEndpoint', dns: 'private' },
        cites: [
          'trace/private-api-server-is-an-endpoint-beside-the-nodes',
          'dns/some-names-are-always-private',
        ],
      },
    ],
  },
  {
    id: 'PAAS-26 (7d)',
    says: 'A private cluster from a site by its public name through the gateway',
    build(d) {
      const { vnet } = drawCluster(d, { apiServer: 'private', privateDns: 'none' });
      drawGateway(d, vnet, '10.0.9.0/27', drawSite(d));
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'aks1',
        answer: { verdict: 'reachable', path: 'privateEndpoint', source: '172.20.0.5' },
        cites: [
          'trace/private-api-server-is-an-endpoint-beside-the-nodes',
          'dns/some-names-are-always-private',
        ],
      },
    ],
  },
  {
    id: 'PAAS-28 (7a)',
    says: 'A machine of the same VNet takes the public name of an integrated cluster and has to be among the ranges, with an address that nobody knows',
    build(d) {
      const { vnet } = drawCluster(d, { vnetIntegration: true, ipRules: ['203.0.113.0/24'] });
      const apiServerSubnet = d.subnet(vnet, 'snet-api', '10.0.6.0/28', {
        delegation: 'Microsoft.ContainerService/managedClusters',
      });
      d.set('kubernetesCluster', 'aks1' as ResourceId, { apiServerSubnet });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'aks1',
        answer: { verdict: 'depends', layer: 'serviceAccess' },
        cites: [
          'paas-firewall/ip-rule-sees-outbound-address',
          'routing/public-services-stay-on-the-backbone',
        ],
      },
    ],
  },
  {
    id: 'PAAS-28 (7b)',
    says: 'An NSG at the subnet of the API server that denies nodes stops them',
    build(d) {
      const { vnet } = drawCluster(d, { vnetIntegration: true });
      const apiServerSubnet = d.subnet(vnet, 'snet-api', '10.0.6.0/28', {
        delegation: 'Microsoft.ContainerService/managedClusters',
        networkSecurityGroup: d.nsg('nsg-api', [{ access: 'Deny' }]),
      });
      d.set('kubernetesCluster', 'aks1' as ResourceId, { apiServerSubnet });
    },
    asks: [
      {
        from: 'pool1',
        to: 'aks1',
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'PAAS-25 (7a)',
    says: 'Overlay pods cannot be called from a site, nor a machine call its node on the port of a pod',
    build(d) {
      const { vnet } = drawCluster(d, {}, {}, { address: '10.0.5.4' });
      drawGateway(d, vnet, '10.0.9.0/27', drawSite(d));
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'pool1',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/hidden-pods-only-open-connections'],
      },
      {
        from: 'pool1',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'reachable' },
        cites: [
          'routing/gateway-routes-reach-every-subnet',
          'routing/sites-and-vnets-reach-each-other-on-private-addresses',
        ],
      },
      {
        from: 'anyone',
        to: 'pool1',
        port: 443,
        answer: { verdict: 'blocked' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
];
