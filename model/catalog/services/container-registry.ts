import * as z from 'zod';
import { defineCodec, type ReadContext } from '../arm-codec.ts';
import { type ArmResource, lastPart } from '../arm-resource.ts';
import { literal, plainAt } from '../arm-text.ts';
import { choice, flag, texts } from '../field.ts';
import { at, compact, flagAt, wordOf } from '../read-json.ts';
import { defineService, type HostName } from '../service.ts';
import { printIpRules, readAcls, readPublicAccess } from '../service-arm.ts';
import { networkAcls } from '../service-settings.ts';

// The API has no virtual network rules for registries: they exist in a preview of the command line only.
const { vnetRules: _, ...acls } = networkAcls;

const tiers = ['Basic', 'Standard', 'Premium'] as const;

const settings = z.object({
  ...acls,
  tier: choice(tiers, 'Premium', {
    label: 'Tier',
    help: 'IP rules, replicas and private endpoints need the Premium tier.',
  }),
  replicas: texts({
    label: 'Further regions',
    help: 'Each replica has a data endpoint of its own; replicas need the Premium tier.',
    placeholder: 'northeurope',
    advanced: true,
  }),
  dataEndpoints: flag(false, {
    label: 'Dedicated data endpoints',
    help: 'Off: without a private endpoint layers come from blob storage. A private endpoint turns them on.',
    advanced: true,
  }),
  regionalEndpoints: flag(false, {
    label: 'Regional endpoints',
    help: 'A further name for each region, by which a client chooses its replica.',
    advanced: true,
  }),
});

type RegistrySettings = z.output<typeof settings>;

const type = 'Microsoft.ContainerRegistry/registries';
const replications = `${type}/replications`;

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  print: ({ name, settings: own }, context) => {
    const { publicNetworkAccess, defaultAction, trustedServices, tier } = own;
    const ipRules = printIpRules(own.ipRules, 'value');
    // Registries below Premium have no set of rules at all.
    const hasRules = defaultAction !== 'Allow' || ipRules !== undefined;
    const properties = compact({
      publicNetworkAccess,
      networkRuleSet: hasRules ? compact({ defaultAction, ipRules }) : undefined,
      networkRuleBypassOptions: trustedServices ? 'AzureServices' : 'None',
      dataEndpointEnabled: own.dataEndpoints || undefined,
    });
    return [
      { type, name, body: { location: context.location, sku: { name: tier }, properties } },
      ...replicasOf(own, context.location).map((region) => ({
        type: replications,
        name: `${name}/${region}`,
        part: `replica/${region}`,
        body: { location: literal(region), properties: {} },
      })),
    ];
  },
  read: (resource, context) => {
    const rules = at(resource.body, 'properties', 'networkRuleSet');
    const { defaultAction, ipRules } = readAcls(rules, context);
    return {
      settings: {
        publicNetworkAccess: readPublicAccess(resource),
        defaultAction,
        ipRules,
        trustedServices: at(resource.body, 'properties', 'networkRuleBypassOptions') !== 'None',
        tier: wordOf(tiers, at(resource.body, 'sku', 'name')) ?? 'Basic',
        replicas: readReplicas(resource, context),
        dataEndpoints: flagAt(resource.body, 'properties', 'dataEndpointEnabled') === true,
      },
    };
  },
  drops: ['/sku/tier', '/properties/privateEndpointConnections'],
});

function hostOf(record: string, member: string): HostName {
  const zone = 'privatelink.azurecr.io';
  return { fqdn: `${record}.azurecr.io`, subresource: 'registry', zone, record, member };
}

/** The regions beside the registry's own, each once, as names are written. */
function replicasOf({ replicas }: Pick<RegistrySettings, 'replicas'>, home: string): readonly string[] {
  const words = replicas.map((text) => text.toLowerCase().replaceAll(' ', ''));
  return [...new Set(words)].filter((word) => word !== '' && word !== home);
}

/** Azure lists the registry's own region among its replicas. */
function readReplicas(registry: ArmResource, context: ReadContext): readonly string[] {
  const home = (plainAt(registry.body, 'location') ?? '').toLowerCase().replaceAll(' ', '');
  return context.childrenOf(registry, replications).flatMap((replica) => {
    const region = (plainAt(replica.body, 'location') ?? lastPart(replica.name))
      .toLowerCase()
      .replaceAll(' ', '');
    context.fold(replica, region === home ? null : `replica/${region}`);
    return region === home ? [] : [region];
  });
}

/** Container Registry: images behind one name for the registry and one per region for their data (DNS-103, PAAS-22); trusted services pass its rules (PAAS-23). */
export const containerRegistry = defineService({
  kind: 'containerRegistry',
  title: 'Container registry',
  label: 'Registry',
  says: 'A public service for container images; a pull needs its name and the name of its data endpoint.',
  group: 'Services',
  keywords: ['acr', 'docker', 'images', 'containers'],
  glyph:
    'M22 7.7c0-.6-.4-1.2-.8-1.5l-6.3-3.9a1.72 1.72 0 0 0-1.7 0l-10.3 6c-.5.2-.9.8-.9 1.4v6.6c0 .5.4 1.2.8 1.5l6.3 3.9a1.72 1.72 0 0 0 1.7 0l10.3-6c.5-.3.9-1 .9-1.5ZM10 21.9V14L2.1 9.1M10 14l11.9-6.9M14 19.8v-8.1M18 17.5V9.4',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'cr',
  nameRule: { pattern: /^[a-zA-Z0-9]{5,50}$/, says: '5 to 50 letters and digits' },
  settings,
  armType: 'Microsoft.ContainerRegistry/registries',
  defaultPort: 443,
  speaks: 'destination',
  arm,
  service: {
    subresources: [{ groupId: 'registry', ports: [443] }],
    hosts: (name, region, settings: RegistrySettings) => [
      hostOf(name, 'registry'),
      ...[region, ...replicasOf(settings, region)].flatMap((where) => [
        // Azure's words for the members: `az network private-link-resource list` (2026-11-30); of regional endpoints no page says any.
        { ...hostOf(`${name}.${where}.data`, `registry_data_${where}`), region: where },
        ...(settings.regionalEndpoints
          ? [
              {
                ...hostOf(`${name}.${where}.geo`, `registry_geo_${where}`),
                region: where,
                memberUnnamed: true as const,
              },
            ]
          : []),
      ]),
    ],
    tiersWithPrivateEndpoints: ['Premium'],
    serviceTag: 'AzureContainerRegistry',
    serviceEndpoint: { names: ['Microsoft.ContainerRegistry'], reach: 'any', preview: true },
    firewall: {
      decidesBy: 'defaultAction',
      ipRules: true,
      vnetRules: false,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: true,
    },
  },
});
