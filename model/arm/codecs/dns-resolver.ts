import { defineCodec } from '../../catalog/arm-codec.ts';
import { idInFile, parameterWord } from '../../catalog/arm-text.ts';
import { at } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/dnsResolvers';

/** DNS Private Resolvers; their endpoints are things of their own. */
export const dnsResolver = defineCodec<SettingsOf<'dnsResolver'>>({
  types: [type],
  print({ name, parent }, context) {
    const id = context.idOf(parent) ?? (context.partName('vnetInFile', '') || null);
    const body = { location: context.location, properties: id === null ? {} : { virtualNetwork: { id } } };
    if (id !== null) return [{ type, name, body }];
    const open = context.parameter({
      name: parameterWord(name, 'VirtualNetworkId'),
      type: 'string',
      says: `Resource id of the virtual network of the resolver ${name}.`,
    });
    return [{ type, name, body, needs: { properties: { virtualNetwork: { id: open } } } }];
  },
  read(arm, context) {
    const id = at(arm.body, 'properties', 'virtualNetwork', 'id');
    const parent = context.refer(id);
    const kept = idInFile(id);
    if (parent === null && kept !== undefined) context.keepName('vnetInFile', kept);
    return { settings: {}, parent };
  },
  drops: ['/properties/dnsResolverState'],
});
