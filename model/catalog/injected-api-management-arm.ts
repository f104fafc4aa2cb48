import { publisherOf } from './api-management-arm.ts';
import { defineCodec } from './arm-codec.ts';
import type { ArmResource } from './arm-resource.ts';
import { plainAt, plainsAt } from './arm-text.ts';
import { at, textAt, wordOf } from './read-json.ts';

interface Settings {
  readonly tier: 'Developer' | 'Premium' | 'PremiumV2';
  readonly mode: 'External' | 'Internal';
  readonly address: string | null;
  readonly publicIp: string | null;
}

const type = 'Microsoft.ApiManagement/service';

/** The codec of API Management in a subnet. Azure chooses its addresses, and no property asks for them. */
export const injectedApiManagementCodec = defineCodec<Settings>({
  types: [type],
  accepts: ({ body }) => isInjected(body),
  print: ({ name, parent, settings: { tier, mode } }, context) => {
    const subnetResourceId = context.idOf(parent);
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          sku: { name: tier },
          properties: {
            virtualNetworkType: mode,
            ...(subnetResourceId ? { virtualNetworkConfiguration: { subnetResourceId } } : {}),
          },
        },
        needs: { sku: { capacity: 1 }, properties: publisherOf(context) },
      },
    ];
  },
  read: ({ body }, context) => ({
    settings: {
      tier: wordOf(['Developer', 'Premium', 'PremiumV2'], at(body, 'sku', 'name')) ?? 'Premium',
      mode: wordOf(['External', 'Internal'], at(body, 'properties', 'virtualNetworkType')) ?? 'Internal',
      address: plainsAt(body, 'properties', 'privateIPAddresses')[0] ?? null,
      publicIp: plainsAt(body, 'properties', 'publicIPAddresses')[0] ?? null,
    },
    parent: context.refer(plainAt(body, 'properties', 'virtualNetworkConfiguration', 'subnetResourceId')),
  }),
  drops: [
    '/properties/privateIPAddresses',
    '/properties/publicIPAddresses',
    '/properties/privateEndpointConnections',
    // Azure adds what follows from the subnet.
    '/properties/virtualNetworkConfiguration/vnetid',
    '/properties/virtualNetworkConfiguration/subnetname',
  ],
});

/** In the v2 tiers the word External stands for outbound integration, which leaves the gateway where it is. */
export function isInjected(body: ArmResource['body']): boolean {
  const type = textAt(body, 'properties', 'virtualNetworkType') ?? '';
  return /^internal$/i.test(type) || (/^external$/i.test(type) && !isV2(body));
}

/** Is it of a v2 tier? */
function isV2(body: ArmResource['body']): boolean {
  return /v2$/i.test(textAt(body, 'sku', 'name') ?? '');
}
