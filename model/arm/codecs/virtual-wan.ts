import { defineCodec } from '../../catalog/arm-codec.ts';
import { flagAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/virtualWans';

/** Virtual WANs; a file that says no type means a Standard one. */
export const virtualWan = defineCodec<SettingsOf<'virtualWan'>>({
  types: [type],
  print: ({ name, settings }, context) => [
    {
      type,
      name,
      body: {
        location: context.location,
        properties: { type: settings.tier, allowBranchToBranchTraffic: settings.branchToBranch },
      },
    },
  ],
  read: ({ body }) => ({
    settings: {
      tier: textAt(body, 'properties', 'type')?.toLowerCase() === 'basic' ? 'Basic' : 'Standard',
      branchToBranch: flagAt(body, 'properties', 'allowBranchToBranchTraffic') ?? true,
    },
  }),
  drops: [
    '/properties/virtualHubs',
    '/properties/vpnSites',
    // Azure no longer reads it: a Standard WAN joins VNets.
    '/properties/allowVnetToVnetTraffic',
    '/properties/office365LocalBreakoutCategory',
  ],
});
