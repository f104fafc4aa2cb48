import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { address, choice, field, reference, rows } from '../field.ts';
import { defineKind } from '../kind.ts';

const settings = z.object({
  cluster: reference(['kubernetesCluster'], { label: 'Cluster', whenGone: 'clear' }),
  mode: choice(['System', 'User'], 'System', {
    label: 'Mode',
    help: 'A cluster needs one system pool at least.',
  }),
  podSubnet: reference(['subnet'], {
    label: 'Pod subnet',
    help: 'With Azure CNI: pods have addresses of this subnet; empty: of the subnet of the nodes.',
    whenGone: 'clear',
  }),
  services: rows(
    z.object({
      name: field(z.string().default(''), { label: 'Name' }),
      address: address({ label: 'Address', help: 'In the subnet of the nodes.' }),
      ports: field(z.string().default('443'), { label: 'Ports', widget: 'ports' }),
    }),
    {
      label: 'Services behind an internal load balancer',
      help: 'How pods are called from outside the cluster: Kubernetes makes the load balancer, here its address is told.',
    },
  ),
  address: address({
    label: 'Address of a node',
    help: 'Stands for all of them. Empty: the next free one.',
    advanced: true,
  }),
});

type NodePoolSettings = z.output<typeof settings>;

/** Node pool of an AKS cluster: the machines on which its pods run, in a subnet of yours (PAAS-24, PAAS-25). */
export const kubernetesNodePool = defineKind({
  kind: 'kubernetesNodePool',
  title: 'AKS node pool',
  properName: true,
  label: 'Node pool',
  says: 'Nodes of a Kubernetes cluster in a subnet. In a question it is one of the pods on them.',
  group: 'Compute',
  keywords: ['aks', 'kubernetes', 'k8s', 'nodes', 'pods', 'agent pool', 'containers'],
  glyph: 'M4 3h6v6h-6zM14 3h6v6h-6zM4 13h6v6h-6zM14 13h6v6h-6zM7 9v4M17 9v4M10 6h4M10 16h4M2 22h20',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'pool',
  nameRule: {
    pattern: /^[a-z][a-z0-9]{0,11}$/,
    says: '1 to 12 lower-case letters and digits, a letter first',
  },
  settings,
  armType: 'Microsoft.ContainerService/managedClusters/agentPools',
  defaultPort: 443,
  callsFrom: 'anyOfSubnet',
  // https://learn.microsoft.com/azure/aks/outbound-rules-control-egress (2026-08-21, INJ-8).
  mustReach: [
    'mcr.microsoft.com',
    'management.azure.com',
    'login.microsoftonline.com',
    'packages.microsoft.com',
  ],
  speaks: 'both',
  injectedAt: ({ address: ip }: NodePoolSettings, parent: ResourceId | null) => ({
    subnet: parent,
    address: ip,
  }),
  lines: ({ cluster }: NodePoolSettings) => [{ kind: 'member', to: cluster }],
  summary: ({ mode }: NodePoolSettings) => mode,
});
