import { defineCodec } from '../../catalog/arm-codec.ts';
import { at } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/dnsResolvers';

/** DNS Private Resolvers; their endpoints are things of their own. */
export const dnsResolver = defineCodec<SettingsOf<'dnsResolver'>>({
  types: [type],
  print({ name, parent }, context) {
    const id = context.idOf(parent);
    const properties = id === null ? {} : { virtualNetwork: { id } };
    return [{ type, name, body: { location: context.location, properties } }];
  },
  read: (arm, context) => ({
    settings: {},
    parent: context.refer(at(arm.body, 'properties', 'virtualNetwork', 'id')),
  }),
  drops: ['/properties/dnsResolverState'],
});
