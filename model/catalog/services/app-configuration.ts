import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { choice } from '../field.ts';
import { at, compact, wordOf } from '../read-json.ts';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { publicSwitchAlone, switchAlone, unsetPublicSwitch } from '../service-settings.ts';

const tiers = ['Free', 'Developer', 'Standard', 'Premium'] as const;

const settings = z.object({
  ...switchAlone,
  publicNetworkAccess: unsetPublicSwitch,
  tier: choice(tiers, 'Standard', { label: 'Tier', help: 'The free tier takes no private endpoint.' }),
});

const type = 'Microsoft.AppConfiguration/configurationStores';

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  print: ({ name, settings: own }, context) => {
    const properties = compact({ publicNetworkAccess: own.publicNetworkAccess ?? undefined });
    const sku = { name: own.tier.toLowerCase() };
    return [{ type, name, body: { location: context.location, sku, properties } }];
  },
  read: ({ body }) => ({
    settings: {
      publicNetworkAccess:
        wordOf(['Enabled', 'Disabled'], at(body, 'properties', 'publicNetworkAccess')) ?? null,
      tier: wordOf(tiers, at(body, 'sku', 'name')) ?? 'Standard',
    },
  }),
  drops: ['/properties/privateEndpointConnections'],
});

/** App Configuration: no rules; while nothing is said, its public endpoint closes with the first private one (PE-12). */
export const appConfiguration = defineService({
  ...receivingService,
  kind: 'appConfiguration',
  title: 'App Configuration store',
  properName: true,
  label: 'App Config',
  says: 'A public service for settings and feature flags; it knows no network rules, and closes by itself once it has a private endpoint.',
  keywords: ['app configuration', 'settings', 'feature flags', 'appcs'],
  glyph: 'M10 5H3M12 19H3M14 3v4M16 17v4M21 12h-9M21 19h-5M21 5h-7M8 10v4M8 12H3',
  namePrefix: 'appcs',
  nameRule: { pattern: /^[a-zA-Z0-9-]{5,50}$/, says: '5 to 50 letters, digits and hyphens' },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [{ groupId: 'configurationStores', ports: [443] }],
    hosts: nameUnder('azconfig.io', 'configurationStores'),
    serviceTag: 'AppConfiguration',
    serviceEndpoint: null,
    tiersWithPrivateEndpoints: ['Developer', 'Standard', 'Premium'],
    firewall: { ...publicSwitchAlone, unsetPublicAccess: 'disabledBesidePrivateEndpoint' },
  },
});
