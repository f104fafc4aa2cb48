import { parsePrefix } from '../address/prefix.ts';
import { defineCodec, type ReadContext } from './arm-codec.ts';
import type { ArmResource, Json, JsonObject } from './arm-resource.ts';
import { literal, plain, plainAt, unlessEmpty, unlessNone } from './arm-text.ts';
import { type KubernetesClusterSettings, outboundTypes } from './kubernetes-settings.ts';
import { at, compact, flagAt, listAt, textAt, wordOf } from './read-json.ts';

const type = 'Microsoft.ContainerService/managedClusters';

/** What a node pool needs beside what the design says. */
export const poolNeeds: JsonObject = {
  count: 3,
  vmSize: 'Standard_D4s_v5',
  osType: 'Linux',
  type: 'VirtualMachineScaleSets',
};

/** A cluster; its node pools are things of their own, which are written into it. Without one it gets a pool in a VNet that Azure makes. */
export const kubernetesClusterCodec = defineCodec<KubernetesClusterSettings>({
  types: [type],
  print: ({ id, name, settings }, context) => {
    const hasPools = context
      .ofKind('kubernetesNodePool')
      .some((pool) => pool.settings.cluster === id && !pool.existing);
    const pool = { name: 'system', mode: 'System', ...poolNeeds };
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          properties: compact({
            dnsPrefix: literal(settings.dnsPrefix || name),
            networkProfile: printNetwork(settings),
            apiServerAccessProfile: unlessEmpty(printAccess(settings, (one) => context.idOf(one))),
          }),
        },
        needs: {
          sku: { name: 'Base', tier: 'Standard' },
          identity: { type: 'SystemAssigned' },
          ...(hasPools ? {} : { properties: { agentPoolProfiles: [pool] } }),
        },
      },
    ];
  },
  read: (arm, context) => ({
    settings: { ...readNetwork(arm, context), ...readAccess(arm, context), ...readNames(arm) },
  }),
  drops: [
    '/properties/privateEndpointConnections',
    '/properties/fqdn',
    '/properties/privateFQDN',
    '/properties/azurePortalFQDN',
    '/properties/networkProfile/dnsServiceIP',
    '/properties/networkProfile/podCidrs',
    '/properties/networkProfile/serviceCidrs',
  ],
});

const plugins = {
  overlay: { networkPlugin: 'azure', networkPluginMode: 'overlay' },
  flat: { networkPlugin: 'azure' },
  kubenet: { networkPlugin: 'kubenet' },
  none: { networkPlugin: 'none' },
} as const;

function printNetwork(settings: KubernetesClusterSettings): JsonObject {
  const { networkModel, outboundType, podCidr, serviceCidr } = settings;
  return compact({
    ...plugins[networkModel],
    outboundType,
    podCidr: networkModel === 'flat' ? undefined : rangeOf(podCidr),
    serviceCidr: rangeOf(serviceCidr),
    dnsServiceIP: tenthOf(serviceCidr),
  });
}

/** Azure takes no text that is no range; the document's checks tell of it. */
function rangeOf(text: string): string | undefined {
  return parsePrefix(text) === null ? undefined : literal(text);
}

/** Kubernetes gives its DNS the tenth address of the service range. */
function tenthOf(range: string): string | undefined {
  const parts = /^(\d+\.\d+\.\d+)\.(\d+)\//.exec(range);
  return parts ? `${parts[1]}.${Number(parts[2]) + 10}` : undefined;
}

function printAccess(
  settings: KubernetesClusterSettings,
  idOf: (id: KubernetesClusterSettings['zone']) => string | null,
): JsonObject {
  const isPrivate = settings.apiServer === 'private';
  const ranges = settings.ipRules.filter((range) => range !== '').map(literal);
  return compact({
    enablePrivateCluster: isPrivate ? true : undefined,
    enablePrivateClusterPublicFQDN: isPrivate ? settings.publicFqdn : undefined,
    privateDNSZone: isPrivate
      ? settings.privateDns === 'own'
        ? (idOf(settings.zone) ?? undefined)
        : settings.privateDns
      : undefined,
    enableVnetIntegration: settings.vnetIntegration ? true : undefined,
    subnetId: settings.vnetIntegration ? (idOf(settings.apiServerSubnet) ?? undefined) : undefined,
    authorizedIPRanges: unlessNone(ranges),
  });
}

/** What a profile does not say is Azure's default of the API: kubenet, load balancer, 10.0.0.0/16 and 10.244.0.0/16. */
function readNetwork({ body }: ArmResource, context: ReadContext) {
  const profile = at(body, 'properties', 'networkProfile');
  const plugin = (textAt(profile, 'networkPlugin') ?? 'kubenet').toLowerCase();
  const overlay = textAt(profile, 'networkPluginMode')?.toLowerCase() === 'overlay';
  const networkModel =
    plugin === 'azure' ? (overlay ? 'overlay' : 'flat') : plugin === 'none' ? 'none' : 'kubenet';
  return {
    networkModel,
    outboundType: wordOf(outboundTypes, at(profile, 'outboundType')) ?? 'loadBalancer',
    podCidr: plainAt(profile, 'podCidr') ?? '10.244.0.0/16',
    serviceCidr: plainAt(profile, 'serviceCidr') ?? '10.0.0.0/16',
    outboundIps: readOutboundIps(profile, context),
  };
}

/** The addresses that a cluster leaves by, where the file has their resources. */
function readOutboundIps(profile: Json | undefined, context: ReadContext): string[] {
  return ['loadBalancerProfile', 'natGatewayProfile'].flatMap((word) =>
    listAt(profile, word, 'effectiveOutboundIPs').flatMap(
      (one) => plainAt(context.find(at(one, 'id'))?.body, 'properties', 'ipAddress') || [],
    ),
  );
}

function readAccess({ body }: ArmResource, context: ReadContext) {
  const profile = at(body, 'properties', 'apiServerAccessProfile');
  const zone = textAt(profile, 'privateDNSZone') ?? 'system';
  const word = wordOf(['system', 'none'] as const, zone);
  return {
    apiServer: flagAt(profile, 'enablePrivateCluster') ? 'private' : 'public',
    publicFqdn: flagAt(profile, 'enablePrivateClusterPublicFQDN') ?? true,
    privateDns: word ?? 'own',
    zone: word === undefined ? context.refer(zone) : null,
    vnetIntegration: flagAt(profile, 'enableVnetIntegration') ?? false,
    apiServerSubnet: context.refer(at(profile, 'subnetId')),
    ipRules: listAt(profile, 'authorizedIPRanges').flatMap((range) => plain(range) ?? []),
  };
}

/** The label stands in the names of clusters that exist: `prefix-label.hcp.region.azmk8s.io`. */
function readNames({ name, body }: ArmResource) {
  const prefix = plainAt(body, 'properties', 'dnsPrefix') ?? '';
  const fqdn = textAt(body, 'properties', 'fqdn') ?? textAt(body, 'properties', 'privateFQDN');
  const label = fqdn?.split('.')[0]?.split('-').at(-1);
  return {
    dnsPrefix: prefix === name ? '' : prefix,
    ...(label !== undefined && /^[a-z0-9]{6,10}$/.test(label) ? { uniqueLabel: label } : {}),
  };
}
