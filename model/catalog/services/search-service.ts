import * as z from 'zod';
import { defineCodec } from '../arm-codec.ts';
import { choice, flag } from '../field.ts';
import { at, compact, wordOf } from '../read-json.ts';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { printIpRules, readAcls, readPublicAccess } from '../service-arm.ts';
import { addressList } from '../service-settings.ts';

const tiers = [
  'free',
  'basic',
  'standard',
  'standard2',
  'standard3',
  'storage_optimized_l1',
  'storage_optimized_l2',
] as const;

const settings = z.object({
  ...addressList,
  trustedServices: flag(false, {
    label: 'Allow trusted Microsoft services',
    help: 'AI services and Machine Learning only.',
  }),
  tier: choice(tiers, 'standard', { label: 'Tier', help: 'Private endpoints need basic or higher.' }),
});

const type = 'Microsoft.Search/searchServices';

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  print: ({ name, settings: own }, context) => {
    const networkRuleSet = compact({
      bypass: own.trustedServices ? 'AzureServices' : 'None',
      ipRules: printIpRules(own.ipRules, 'value'),
    });
    const properties = { publicNetworkAccess: own.publicNetworkAccess, networkRuleSet };
    return [{ type, name, body: { location: context.location, sku: { name: own.tier }, properties } }];
  },
  read: (resource, context) => {
    const rules = at(resource.body, 'properties', 'networkRuleSet');
    const { ipRules, trustedServices } = readAcls(compact({ bypass: 'None', ...Object(rules) }), context);
    return {
      settings: {
        publicNetworkAccess: readPublicAccess(resource),
        ipRules,
        trustedServices,
        tier: wordOf(tiers, at(resource.body, 'sku', 'name')) ?? 'standard',
      },
    };
  },
  drops: ['/properties/privateEndpointConnections'],
});

/** AI Search: it knows addresses only, and calls out over shared private links of its own. */
export const searchService = defineService({
  ...receivingService,
  kind: 'searchService',
  title: 'Azure AI Search',
  properName: true,
  label: 'AI Search',
  says: 'A public search service; open to all networks while its list of IP rules is empty.',
  keywords: ['search', 'azure search', 'cognitive search', 'index', 'vector'],
  glyph: 'M21 21l-4.34-4.34M3 11a8 8 0 1 0 16 0a8 8 0 1 0 -16 0',
  namePrefix: 'srch',
  nameRule: {
    pattern: /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])$/,
    says: '2 to 60 lower-case letters, digits and inner hyphens',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [{ groupId: 'searchService', ports: [443] }],
    hosts: nameUnder('search.windows.net', 'searchService'),
    // The tag AzureCognitiveSearch holds the addresses of indexers, not those that clients call.
    serviceTag: null,
    serviceEndpoint: null,
    tiersWithPrivateEndpoints: tiers.slice(1),
    firewall: {
      decidesBy: 'openWithoutRules',
      ipRules: true,
      vnetRules: false,
      exception: 'trustedServices',
      exceptionSurvivesDisabled: 'unknown',
    },
  },
});
