import type { ResourceId } from '../../ids.ts';
import { kubernetesClusterCodec } from '../kubernetes-arm.ts';
import { type KubernetesClusterSettings, kubernetesClusterSettings } from '../kubernetes-settings.ts';
import { defineService, type HostName, receivingService } from '../service.ts';

/**
 * The names of the API server. A private cluster has one in a private zone, which public DNS does not know, and by default one in public
 * DNS with the private address (DNS-1, DNS-115). https://learn.microsoft.com/azure/aks/private-clusters (2026-08-05).
 */
function hosts(name: string, region: string, own: KubernetesClusterSettings): readonly HostName[] {
  const label = `${own.dnsPrefix || name}-${own.uniqueLabel}`;
  const word = own.vnetIntegration ? 'private' : 'privatelink';
  const shared = `${word}.${region}.azmk8s.io`;
  const zone = own.privateDns === 'own' ? shared : `${own.uniqueLabel}.${shared}`;
  const record = { subresource: 'management', zone, record: label };
  const inPublic = { ...record, fqdn: `${label}.hcp.${region}.azmk8s.io` };
  if (own.apiServer === 'public') return [{ ...inPublic, zone: shared }];
  return [
    ...(own.privateDns === 'none'
      ? []
      : [{ ...record, fqdn: `${label}.${zone}`, publicly: 'nothing' } as const]),
    ...(own.publicFqdn || own.privateDns === 'none'
      ? [{ ...inPublic, publicly: 'privateAddress' } as const]
      : []),
  ];
}

/** AKS cluster: its API server, called by people and by its own nodes, which are node pools in your subnets (PAAS-26 to PAAS-28). */
export const kubernetesCluster = defineService({
  ...receivingService,
  kind: 'kubernetesCluster',
  title: 'AKS cluster',
  properName: true,
  label: 'AKS',
  says: 'The API server of a Kubernetes cluster; nodes and pods are its node pools, which stand in your subnets.',
  group: 'Compute',
  keywords: ['aks', 'kubernetes', 'k8s', 'cluster', 'api server', 'containers', 'kubectl'],
  glyph:
    'M12 2l8.7 4.2l2.1 9.4l-6 7.5h-9.6l-6-7.5l2.1-9.4zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M12 5.5v3.7M17.1 8l-2.9 2.3M18.3 13.5l-3.6-.9M14.9 17.9l-1.6-3.3M9.1 17.9l1.6-3.3M5.7 13.5l3.6-.9M6.9 8l2.9 2.3',
  namePrefix: 'aks',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:[a-zA-Z0-9_-]{0,61}[a-zA-Z0-9])?$/,
    says: '1 to 63 letters, digits, hyphens and underscores, no mark at either end',
  },
  settings: kubernetesClusterSettings,
  armType: 'Microsoft.ContainerService/managedClusters',
  defaultPort: 443,
  arm: kubernetesClusterCodec,
  // With VNet integration it stands behind an internal load balancer in its subnet, with public access or without (PAAS-28).
  injectedAt: (
    own: KubernetesClusterSettings,
  ): { subnet: ResourceId | null; address: string | null } | null =>
    own.vnetIntegration ? { subnet: own.apiServerSubnet, address: own.apiServerAddress } : null,
  service: {
    // Its endpoints take no static address (PE-21).
    subresources: [{ groupId: 'management', ports: [443], member: null }],
    hosts,
    serviceTag: null,
    serviceEndpoint: null,
    hasNoPublicSide: ({ apiServer }: KubernetesClusterSettings) => apiServer === 'private',
    firewall: {
      decidesBy: 'openWithoutRules',
      ipRules: true,
      vnetRules: false,
      exception: 'none',
      exceptionSurvivesDisabled: false,
    },
  },
});
