import * as z from 'zod';
import { publisherOf } from '../api-management-arm.ts';
import { defineCodec } from '../arm-codec.ts';
import { plainsAt } from '../arm-text.ts';
import { addresses, choice, reference } from '../field.ts';
import { isInjected } from '../injected-api-management-arm.ts';
import { at, wordOf } from '../read-json.ts';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { readPublicAccess } from '../service-arm.ts';
import { publicSwitchAlone, switchAlone } from '../service-settings.ts';

const tiers = [
  'Consumption',
  'Developer',
  'Basic',
  'Standard',
  'Premium',
  'BasicV2',
  'StandardV2',
  'PremiumV2',
] as const;

const settings = z.object({
  integrationSubnet: reference(['subnet'], {
    label: 'VNet integration subnet',
    help: 'Standard v2 and Premium v2, outbound only: calls to private backends enter the VNet here.',
    whenGone: 'clear',
  }),
  outboundAddresses: addresses({
    label: 'Outbound addresses',
    help: 'The public addresses with which it calls backends.',
    advanced: true,
  }),
  ...switchAlone,
  tier: choice(tiers, 'StandardV2', {
    label: 'Tier',
    help: 'Consumption and Basic v2 take no private endpoint.',
  }),
});

const type = 'Microsoft.ApiManagement/service';

const arm = defineCodec<z.output<typeof settings>>({
  types: [type],
  // One that is injected into a subnet has addresses there.
  accepts: ({ body }) => !isInjected(body),
  print: ({ name, settings: { publicNetworkAccess, tier, integrationSubnet } }, context) => {
    const subnetResourceId = context.idOf(integrationSubnet);
    // The word of the v2 tiers for outbound integration: https://github.com/hashicorp/terraform-provider-azurerm/issues/24377 (2026-11-30).
    const network = subnetResourceId
      ? { virtualNetworkType: 'External', virtualNetworkConfiguration: { subnetResourceId } }
      : {};
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          sku: { name: tier },
          properties: { publicNetworkAccess, ...network },
        },
        needs: {
          sku: { capacity: tier === 'Consumption' ? 0 : 1 },
          properties: publisherOf(context),
        },
      },
    ];
  },
  read: (resource, context) => ({
    settings: {
      publicNetworkAccess: readPublicAccess(resource),
      tier: wordOf(tiers, at(resource.body, 'sku', 'name')) ?? 'StandardV2',
      integrationSubnet: context.refer(
        at(resource.body, 'properties', 'virtualNetworkConfiguration', 'subnetResourceId'),
      ),
      outboundAddresses: [...plainsAt(resource.body, 'properties', 'outboundPublicIPAddresses')],
    },
  }),
  drops: ['/properties/privateEndpointConnections', '/properties/outboundPublicIPAddresses'],
});

/** API Management outside every VNet: its gateway is public, a private endpoint leads to the gateway alone, and the v2 tiers call into a VNet by integration (PAAS-29). */
export const apiManagement = defineService({
  ...receivingService,
  speaks: 'both',
  lines: ({ integrationSubnet }: z.output<typeof settings>) => [
    { kind: 'integration', to: integrationSubnet, label: 'VNet integration' },
  ],
  kind: 'apiManagement',
  title: 'API Management service',
  properName: true,
  label: 'API Management',
  says: 'A public gateway in front of APIs; a private endpoint lets it be called from a VNet, integration (v2 tiers) lets it call into one.',
  keywords: ['apim', 'api gateway', 'gateway'],
  glyph:
    'M10 21H2M10 3H7a2 2 0 00-2 2v16M14 12h.01M19 21V5a2 2 0 00-1.675-1.974l-6.163-1.013A1 1 0 0010 3v18a1 1 0 001.124.992zM22 21h-3',
  namePrefix: 'apim',
  nameRule: {
    pattern: /^[a-zA-Z](?:[a-zA-Z0-9-]{0,48}[a-zA-Z0-9])?$/,
    says: '1 to 50 letters, digits and hyphens, starting with a letter',
  },
  settings,
  armType: type,
  defaultPort: 443,
  arm,
  service: {
    subresources: [{ groupId: 'Gateway', ports: [443] }],
    hosts: nameUnder('azure-api.net', 'Gateway'),
    // The tag ApiManagement holds Microsoft's management of the service, not its gateways.
    serviceTag: null,
    serviceEndpoint: null,
    tiersWithPrivateEndpoints: ['Developer', 'Basic', 'Standard', 'Premium', 'StandardV2', 'PremiumV2'],
    firewall: publicSwitchAlone,
  },
});
