import { defineCodec } from '../../catalog/arm-codec.ts';
import { literal, plainsAt } from '../../catalog/arm-text.ts';
import { compact } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/virtualNetworks';

/** Virtual networks; subnets and peerings are resources of their own here, folded in and taken out by the caller. */
export const virtualNetwork = defineCodec<SettingsOf<'virtualNetwork'>>({
  types: [type],
  print: ({ name, settings }, { location }) => [
    {
      type,
      name,
      body: {
        location,
        properties: compact({
          addressSpace: { addressPrefixes: settings.addressSpaces.map(literal) },
          dhcpOptions:
            settings.dnsServers.length > 0 ? { dnsServers: settings.dnsServers.map(literal) } : undefined,
        }),
      },
    },
  ],
  read: ({ body }) => ({
    settings: {
      addressSpaces: plainsAt(body, 'properties', 'addressSpace', 'addressPrefixes'),
      dnsServers: plainsAt(body, 'properties', 'dhcpOptions', 'dnsServers'),
    },
  }),
  drops: [
    '/properties/defaultPublicNatGateway',
    '/properties/flowLogs',
    '/properties/addressSpace/ipamPoolPrefixAllocations/*/allocatedAddressPrefixes',
  ],
});
