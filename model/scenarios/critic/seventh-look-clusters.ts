import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawCluster } from '../reachability/kubernetes.ts';
import { viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const allowOnly = (d: Drawing, source: string, name = 'nsg-data') =>
  d.nsg(name, [
    { priority: 200, sources: [source] },
    { priority: 4000, access: 'Deny' },
  ]);

const shutOut = { direction: 'Outbound' as const, access: 'Deny' as const };

/** A cluster whose pods have a subnet of their own. */
function drawPodSubnet(
  d: Drawing,
  nodes: Parameters<Drawing['subnet']>[3] = {},
  pods: Parameters<Drawing['subnet']>[3] = {},
): ResourceId {
  const { vnet } = drawCluster(d, { networkModel: 'flat' }, nodes);
  const podSubnet = d.subnet(vnet, 'snet-pods', '10.0.8.0/24', pods);
  d.set('kubernetesNodePool', 'pool1' as ResourceId, { podSubnet });
  return vnet;
}

/** Pods and their way out, from odd sides. */
export const podsFromOddSides: readonly Scenario[] = [
  {
    id: 'PAAS-24 (7a)',
    says: 'A rule for the range of overlay pods lets no pod in: the target sees the node',
    build(d) {
      drawCluster(d);
      d.set('subnet', 'data' as ResourceId, { networkSecurityGroup: allowOnly(d, '10.244.0.0/16') });
    },
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgIn' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'PAAS-24 (7b)',
    says: 'A rule for the subnet of the nodes lets overlay pods in',
    build(d) {
      drawCluster(d);
      d.set('subnet', 'data' as ResourceId, { networkSecurityGroup: allowOnly(d, '10.0.5.0/24') });
    },
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.5.0/24', initiators: 'source' },
        cites: ['trace/pods-call-with-the-address-that-their-network-gives', 'nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'PAAS-24 (7c)',
    says: 'With a pod subnet its own NSG counts, that of the nodes does not',
    build: (d) => void drawPodSubnet(d, { networkSecurityGroup: d.nsg('nsg-nodes', [shutOut]) }),
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.8.0/24' },
        cites: [
          'trace/pods-call-with-the-address-that-their-network-gives',
          'routing/vnet-ranges-are-routed-inside',
        ],
      },
    ],
  },
  {
    id: 'PAAS-24 (7d)',
    says: 'An NSG at the pod subnet stops its pods',
    build: (d) => void drawPodSubnet(d, {}, { networkSecurityGroup: d.nsg('nsg-pods', [shutOut]) }),
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: ['nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'PAAS-24 (7e)',
    says: 'Pods of the node subnet show an address of it, at home and in a peered VNet',
    build(d) {
      const { vnet } = drawCluster(d, { networkModel: 'flat' }, {}, { address: '10.0.5.4' });
      const b = d.vnet('vnet-b', '10.1.0.0/16');
      d.vm(d.subnet(b, 'b', '10.1.0.0/24'), 'vm-b', '10.1.0.4');
      d.peer(vnet, b);
    },
    asks: [
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.5.0/24' },
        cites: [
          'trace/pods-call-with-the-address-that-their-network-gives',
          'routing/vnet-ranges-are-routed-inside',
        ],
      },
      {
        from: 'pool1',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable' },
        cites: [
          'routing/peering-adds-the-ranges-of-the-peer',
          'trace/pods-call-with-the-address-that-their-network-gives',
        ],
      },
      {
        from: 'vm-b',
        to: 'pool1',
        port: 443,
        answer: { verdict: 'reachable', source: '10.1.0.4' },
        cites: ['trace/hidden-pods-only-open-connections', 'routing/peering-adds-the-ranges-of-the-peer'],
      },
    ],
  },
  {
    id: 'PAAS-24 (7f)',
    says: 'A vault that admits the subnet of the nodes does not admit pods with a subnet of their own',
    build(d) {
      drawPodSubnet(
        d,
        { serviceEndpoints: ['Microsoft.KeyVault'] },
        { serviceEndpoints: ['Microsoft.KeyVault'] },
      );
      d.add('keyVault', 'kv1', null, {
        defaultAction: 'Deny',
        trustedServices: false,
        vnetRules: [{ subnet: 'snet-aks' as ResourceId }],
      });
    },
    asks: [
      {
        from: 'pool1',
        to: 'kv1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'PAAS-24 (7g)',
    says: 'A vault that admits the pod subnet admits pods',
    build(d) {
      drawPodSubnet(d, {}, { serviceEndpoints: ['Microsoft.KeyVault'] });
      d.add('keyVault', 'kv1', null, {
        defaultAction: 'Deny',
        trustedServices: false,
        vnetRules: [{ subnet: 'snet-pods' as ResourceId }],
      });
    },
    asks: [
      {
        from: 'pool1',
        to: 'kv1',
        answer: { verdict: 'reachable', path: 'serviceEndpoint' },
        cites: ['paas-firewall/vnet-rule-admits-its-subnet', 'egress/service-endpoint-keeps-private-source'],
      },
    ],
  },
  {
    id: 'OUT-18 (7a)',
    says: 'The known address of the cluster load balancer is what a vault sees',
    build(d) {
      drawCluster(d, { outboundIps: ['20.40.1.1'] });
      d.add('keyVault', 'kv1', null, {
        defaultAction: 'Deny',
        trustedServices: false,
        ipRules: ['20.40.1.1'],
      });
    },
    asks: [
      {
        from: 'pool1',
        to: 'kv1',
        answer: { verdict: 'reachable', source: '20.40.1.1' },
        cites: ['egress/outbound-type-decides-for-a-cluster', 'paas-firewall/ip-rule-sees-outbound-address'],
      },
    ],
  },
  {
    id: 'OUT-18 (7b)',
    says: 'Own routes without a default route are refused',
    build: (d) => void drawCluster(d, { outboundType: 'userDefinedRouting' }),
    problems: ['check/aks-without-default-route'],
  },
  {
    id: 'OUT-18 (7c)',
    says: 'A NAT gateway of the subnet is needed where the type says so',
    build: (d) => void drawCluster(d, { outboundType: 'userAssignedNATGateway' }),
    asks: [
      {
        from: 'pool1',
        to: 'mcr.microsoft.com',
        answer: { verdict: 'blocked' },
        cites: ['egress/outbound-type-decides-for-a-cluster'],
      },
    ],
    problems: ['check/aks-without-nat-gateway'],
  },
  {
    id: 'OUT-18 (7d)',
    says: 'Outbound type none: nothing goes out to the internet, but private targets are reached',
    build: (d) => void drawCluster(d, { outboundType: 'none' }),
    asks: [
      {
        from: 'pool1',
        to: 'mcr.microsoft.com',
        answer: { verdict: 'blocked' },
        cites: ['egress/outbound-type-decides-for-a-cluster'],
      },
      {
        from: 'pool1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable' },
        cites: [
          'trace/pods-call-with-the-address-that-their-network-gives',
          'routing/vnet-ranges-are-routed-inside',
        ],
      },
    ],
  },
  {
    id: 'OUT-18 (7e)',
    says: 'A default route to an appliance beside the load balancer of the cluster takes its calls',
    build(d) {
      drawCluster(
        d,
        { outboundType: 'loadBalancer' },
        { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.2.9', 'rt-aks') },
      );
      d.vm(
        'data' as ResourceId,
        'vm-nva',
        '10.0.2.9',
        { ipForwarding: true },
        { appliance: { enabled: true, snat: true } },
      );
    },
    asks: [
      {
        from: 'pool1',
        to: 'mcr.microsoft.com',
        answer: { verdict: 'reachable' },
        through: ['vm-nva'],
        cites: ['egress/appliance-shows-its-own-address-only-with-snat', 'routing/appliance-must-forward'],
      },
    ],
  },
  {
    id: 'ADDR-26 (7)',
    says: 'AKS refuses a VNet of 172.30.0.0/16',
    build(d) {
      const vnet = d.vnet('vnet-x', '172.30.0.0/16');
      const cluster = d.add('kubernetesCluster', 'aks1', null, {});
      d.add('kubernetesNodePool', 'pool1', d.subnet(vnet, 'n', '172.30.1.0/24'), { cluster });
    },
    problems: ['check/aks-range'],
  },
];
