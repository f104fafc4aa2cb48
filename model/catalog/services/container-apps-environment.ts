import { containerAppsEnvironmentCodec } from '../container-apps-arm.ts';
import { type ContainerAppsSettings, containerAppsSettings } from '../container-apps-settings.ts';
import type { InjectedPlace } from '../kind.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { publicSwitchAlone } from '../service-settings.ts';

/** The names of apps that take calls from outside the environment; where none does, the domain of the environment stands for it. */
function hosts(_name: string, region: string, own: ContainerAppsSettings): readonly HostName[] {
  const open = own.apps.filter(({ name, ingress }) => name !== '' && ingress === 'external');
  const [inner] = own.apps.filter(({ name, ingress }) => name !== '' && ingress === 'internal');
  // An app for its environment alone has a name too, under which others get to the ingress and no further.
  const other = inner ? `${inner.name}.internal.${own.uniqueLabel}` : own.uniqueLabel;
  const labels = open.length > 0 ? open.map(({ name }) => `${name}.${own.uniqueLabel}`) : [other];
  return labels.map((record) => ({
    fqdn: `${record}.${region}.azurecontainerapps.io`,
    subresource: 'managedEnvironments',
    zone: `privatelink.${region}.azurecontainerapps.io`,
    record,
    ...(isInside(own) ? { publicly: 'nothing' as const } : {}),
  }));
}

function isInside({ infrastructureSubnet, internal }: ContainerAppsSettings): boolean {
  return infrastructureSubnet !== null && internal;
}

/**
 * Container Apps environment with its apps: outside every VNet, or in a subnet of yours with a public or an internal address. Sources, read
 * 2026-11-30: https://learn.microsoft.com/azure/container-apps/networking, custom-virtual-networks (2025-05-01),
 * private-endpoints-with-dns (2026-01-12).
 */
export const containerAppsEnvironment = defineService({
  ...receivingService,
  kind: 'containerAppsEnvironment',
  title: 'Container Apps environment',
  properName: true,
  label: 'Container Apps',
  says: 'Runs apps in containers. With a subnet of yours they call from there; they are called there only if the environment is internal.',
  group: 'Compute',
  keywords: ['container apps', 'aca', 'managed environment', 'containers', 'serverless', 'microservices'],
  glyph: 'M4 4h6v6h-6zM14 4h6v6h-6zM4 14h6v6h-6zM17 14v6M14 17h6M2 2h20v20h-20z',
  speaks: 'both',
  lines: ({ infrastructureSubnet }: ContainerAppsSettings) => [
    { kind: 'integration', to: infrastructureSubnet, label: 'runs in' },
  ],
  namePrefix: 'cae',
  nameRule: {
    pattern: /^[a-z](?:[a-z0-9-]{0,58}[a-z0-9])?$/,
    says: '1 to 60 lower-case letters, digits and inner hyphens, a letter first',
  },
  settings: containerAppsSettings,
  armType: 'Microsoft.App/managedEnvironments',
  defaultPort: 443,
  arm: containerAppsEnvironmentCodec,
  injectedAt: ({ infrastructureSubnet, internal, staticIp }: ContainerAppsSettings): InjectedPlace | null =>
    infrastructureSubnet === null
      ? null
      : { subnet: infrastructureSubnet, address: internal ? staticIp : null },
  callsFrom: 'anyOfSubnet',
  // https://learn.microsoft.com/azure/container-apps/use-azure-firewall (2026-03-30).
  mustReach: ['mcr.microsoft.com', 'packages.aks.azure.com', 'acs-mirror.azureedge.net'],
  service: {
    subresources: [{ groupId: 'managedEnvironments', ports: [443, 80] }],
    hosts,
    serviceTag: null,
    serviceEndpoint: null,
    tiersWithPrivateEndpoints: ['WorkloadProfiles'],
    endpointsOnlyWhileClosed: true,
    hasNoPublicSide: isInside,
    firewall: publicSwitchAlone,
  },
});
