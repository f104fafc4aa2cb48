import { defineCodec } from '../../catalog/arm-codec.ts';
import { armKey, parentOf } from '../../catalog/arm-resource.ts';
import { idInFile, parameterWord } from '../../catalog/arm-text.ts';
import { at } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/dnsResolvers/outboundEndpoints';

/** Outbound endpoints: children of their resolver, each in a subnet. */
export const dnsOutboundEndpoint = defineCodec<SettingsOf<'dnsOutboundEndpoint'>>({
  types: [type],
  print({ name, parent, settings }, context) {
    const resolver = context.thing(settings.resolver);
    if (resolver === undefined) return [];
    const id = context.idOf(parent) ?? (context.partName('subnetInFile', '') || null);
    const own = { type, name: `${resolver.name}/${name}` };
    const body = { location: context.location, properties: id === null ? {} : { subnet: { id } } };
    if (id !== null) return [{ ...own, body }];
    const open = context.parameter({
      name: parameterWord(name, 'SubnetId'),
      type: 'string',
      says: `Resource id of the subnet of the outbound endpoint ${name}.`,
    });
    return [{ ...own, body, needs: { properties: { subnet: { id: open } } } }];
  },
  whyNot: ({ name, settings }, context) =>
    context.thing(settings.resolver) === undefined
      ? `The outbound endpoint ${name} belongs to no resolver: choose one for it.`
      : undefined,
  read(arm, context) {
    const resolver = parentOf(arm);
    const id = at(arm.body, 'properties', 'subnet', 'id');
    const parent = context.refer(id);
    const kept = idInFile(id);
    if (parent === null && kept !== undefined) context.keepName('subnetInFile', kept);
    return {
      settings: { resolver: resolver ? context.refer(armKey(resolver)) : null },
      parent,
    };
  },
});
