import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { choice } from '../field.ts';
import { textAt } from '../read-json.ts';
import { defineService, type HostName, receivingService } from '../service.ts';
import { readPublicAccess } from '../service-arm.ts';
import { publicSwitchAlone, switchAlone } from '../service-settings.ts';

const settings = z.object({
  ...switchAlone,
  family: choice(['Managed', 'Enterprise'], 'Managed', {
    label: 'Family',
    help: 'Both are one resource type; their names and private zones differ.',
    options: { Managed: 'Azure Managed Redis', Enterprise: 'Azure Cache for Redis Enterprise' },
  }),
});

type RedisSettings = z.output<typeof settings>;

const type = 'Microsoft.Cache/redisEnterprise';
const skus = { Managed: { name: 'Balanced_B5' }, Enterprise: { name: 'Enterprise_E10', capacity: 2 } };
const suffixes = { Managed: 'redis.azure.net', Enterprise: 'redisenterprise.cache.azure.net' };

const arm = defineCodec<RedisSettings>({
  types: [type],
  print: ({ name, settings: { publicNetworkAccess, family } }, context) => [
    {
      type,
      name,
      body: { location: context.location, properties: { publicNetworkAccess } },
      needs: { sku: skus[family] },
    },
  ],
  read: (resource) => ({
    settings: {
      publicNetworkAccess: readPublicAccess(resource),
      family: /^enterprise/i.test(textAt(resource.body, 'sku', 'name') ?? '') ? 'Enterprise' : 'Managed',
    },
  }),
  drops: ['/properties/privateEndpointConnections'],
});

/** Azure Managed Redis, and Azure Cache for Redis Enterprise: one type, two zones (DNS-116). */
export const managedRedis = defineService({
  ...receivingService,
  kind: 'managedRedis',
  title: 'Azure Managed Redis',
  properName: true,
  label: 'Managed Redis',
  says: 'A public cache that knows no network rules; its public endpoint is on or off.',
  keywords: ['redis', 'redis enterprise', 'cache', 'amr'],
  glyph:
    'M15.914 4a1.5 1.5 0 00-2.474-1.561l-9 9A1.5 1.5 0 005.5 14h4.002a.5.5 0 01.471.666L8.086 20a1.5 1.5 0 002.475 1.56l9-9A1.5 1.5 0 0018.5 10h-3.997a.5.5 0 01-.472-.667z',
  namePrefix: 'amr',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:-?[a-zA-Z0-9]){0,59}$/,
    says: '1 to 60 letters, digits and single inner hyphens',
  },
  settings,
  armType: type,
  defaultPort: 10000,
  arm,
  service: {
    subresources: [{ groupId: 'redisEnterprise', ports: [10000] }],
    hosts: (name, region, { family }: RedisSettings): readonly HostName[] => {
      const suffix = suffixes[family];
      const record = `${name}.${region}`;
      return [
        {
          fqdn: `${record}.${suffix}`,
          subresource: 'redisEnterprise',
          zone: `privatelink.${suffix}`,
          record,
        },
      ];
    },
    serviceTag: null,
    serviceEndpoint: null,
    firewall: publicSwitchAlone,
  },
});
