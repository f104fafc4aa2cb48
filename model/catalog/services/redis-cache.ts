import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { choice } from '../field.ts';
import { type FirewallSpelling, printFirewall, readFirewall } from '../firewall-children.ts';
import { at, wordOf } from '../read-json.ts';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { readPublicAccess } from '../service-arm.ts';
import { addressList, publicSwitch } from '../service-settings.ts';

const tiers = ['Basic', 'Standard', 'Premium'] as const;

const settings = z.object({
  ...addressList,
  publicNetworkAccess: publicSwitch,
  tier: choice(tiers, 'Standard', { label: 'Tier' }),
});

const type = 'Microsoft.Cache/redis';
// Names of rules take no hyphen.
const rules: FirewallSpelling = {
  type: `${type}/firewallRules`,
  first: 'startIP',
  last: 'endIP',
  joint: '_',
};

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  // A cache that is injected into a subnet is no public service.
  accepts: ({ body }) => at(body, 'properties', 'subnetId') === undefined,
  print: ({ name, settings: own }, context) => {
    const { publicNetworkAccess, tier } = own;
    const sku = { family: tier === 'Premium' ? 'P' : 'C', capacity: 1 };
    const properties = { publicNetworkAccess, sku: { name: tier } };
    return [
      { type, name, body: { location: context.location, properties }, needs: { properties: { sku } } },
      ...printFirewall(rules, name, own, context),
    ];
  },
  read: (resource, context) => ({
    settings: {
      publicNetworkAccess: readPublicAccess(resource),
      ipRules: readFirewall(rules, resource, context).ipRules,
      tier: wordOf(tiers, at(resource.body, 'properties', 'sku', 'name')) ?? 'Standard',
    },
  }),
  drops: ['/properties/privateEndpointConnections'],
});

/** Azure Cache for Redis; a cache that is injected into a subnet is another thing. */
export const redisCache = defineService({
  ...receivingService,
  kind: 'redisCache',
  title: 'Azure Cache for Redis',
  properName: true,
  label: 'Redis cache',
  says: 'A public cache; open to all networks while it has no firewall rules.',
  keywords: ['redis', 'cache'],
  glyph:
    'M12 12v-2M12 18v-2M16 12v-2M16 18v-2M2 11h1.5M20 18v-2M20.5 11H22M4 18v-2M8 12v-2M8 18v-2M4 6h16a2 2 0 0 1 2 2v6a2 2 0 0 1 -2 2h-16a2 2 0 0 1 -2 -2v-6a2 2 0 0 1 2 -2z',
  namePrefix: 'redis',
  nameRule: {
    pattern: /^[a-zA-Z0-9](?:-?[a-zA-Z0-9]){0,62}$/,
    says: '1 to 63 letters, digits and single inner hyphens',
  },
  settings,
  armType: type,
  defaultPort: 6380,
  arm,
  service: {
    // No page that was read states either port (PAAS table: unverified).
    subresources: [
      {
        groupId: 'redisCache',
        ports: [6380],
        mayListen: { ports: '6379', when: 'its port without TLS is on' },
      },
    ],
    hosts: nameUnder('redis.cache.windows.net', 'redisCache'),
    serviceTag: null,
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'openWithoutRules',
      ipRules: true,
      vnetRules: false,
      exception: 'none',
      exceptionSurvivesDisabled: false,
    },
  },
});
