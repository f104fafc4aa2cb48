import { defineCodec, type PrintContext } from '../../catalog/arm-codec.ts';
import { armKey, parentOf } from '../../catalog/arm-resource.ts';
import { idInFile, literal, parameterWord, plainAt } from '../../catalog/arm-text.ts';
import { at, compact, listAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';

const type = 'Microsoft.Network/dnsResolvers/inboundEndpoints';

/** Inbound endpoints: children of their resolver, with one address. */
export const dnsInboundEndpoint = defineCodec<SettingsOf<'dnsInboundEndpoint'>>({
  types: [type],
  print({ name, parent, settings }, context) {
    const resolver = context.thing(settings.resolver);
    if (resolver === undefined) return [];
    const id = context.idOf(parent) ?? (context.partName('subnetInFile', '') || openSubnet(name, context));
    const configuration = compact({
      subnet: { id },
      privateIpAddress: settings.address ? literal(settings.address) : undefined,
      privateIpAllocationMethod: settings.address ? 'Static' : 'Dynamic',
    });
    const body = { location: context.location, properties: { ipConfigurations: [configuration] } };
    return [{ type, name: `${resolver.name}/${name}`, body }];
  },
  whyNot: ({ name, settings }, context) =>
    context.thing(settings.resolver) === undefined
      ? `The inbound endpoint ${name} belongs to no resolver: choose one for it.`
      : undefined,
  read(arm, context) {
    const [first] = listAt(arm.body, 'properties', 'ipConfigurations');
    const id = at(first, 'subnet', 'id');
    const subnet = context.refer(id);
    const kept = idInFile(id);
    if (subnet === null && kept !== undefined) context.keepName('subnetInFile', kept);
    const resolver = parentOf(arm);
    return {
      settings: {
        resolver: resolver ? context.refer(armKey(resolver)) : null,
        address: plainAt(first, 'privateIpAddress') || null,
      },
      parent: subnet,
    };
  },
  // An endpoint has one configuration, and all of it is read.
  drops: ['/properties/ipConfigurations'],
});

function openSubnet(name: string, context: PrintContext): string {
  return context.parameter({
    name: parameterWord(name, 'SubnetId'),
    type: 'string',
    says: `Resource id of the subnet of the inbound endpoint ${name}.`,
  });
}
