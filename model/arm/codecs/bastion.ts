import { defineCodec } from '../../catalog/arm-codec.ts';
import { plainAt } from '../../catalog/arm-text.ts';
import { at, flagAt, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { ipConfiguration, ipConfigurationName, printPublicIp, readPublicIps } from '../public-ips.ts';

const type = 'Microsoft.Network/bastionHosts';
const tiers = ['Basic', 'Standard', 'Premium'] as const;

/** Bastion hosts in their own subnet with a public address. A Developer or private-only Bastion has no such place and becomes another resource. */
export const bastion = defineCodec<SettingsOf<'bastion'>>({
  types: [type],
  accepts: ({ body }) =>
    (textAt(body, 'sku', 'name') === undefined || wordOf(tiers, at(body, 'sku', 'name')) !== undefined) &&
    flagAt(body, 'properties', 'enablePrivateOnlyBastion') !== true,
  print(thing, context) {
    const { id, arm } = printPublicIp(thing, context, 0, thing.settings.publicIp);
    const name = ipConfigurationName(context, 0);
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          sku: { name: thing.settings.tier },
          properties: { ipConfigurations: [ipConfiguration(name, context.idOf(thing.parent), id)] },
        },
      },
      ...(arm ? [arm] : []),
    ];
  },
  read(arm, context) {
    const [first] = listAt(arm.body, 'properties', 'ipConfigurations');
    const name = plainAt(first, 'name');
    const [publicIp = null] = readPublicIps(arm, context, [
      { id: at(first, 'properties', 'publicIPAddress', 'id'), ...(name === undefined ? {} : { name }) },
    ]);
    return {
      parent: context.refer(textAt(first, 'properties', 'subnet', 'id')),
      // A Bastion without a SKU was made before there were several, as Basic.
      settings: { tier: wordOf(tiers, at(arm.body, 'sku', 'name')) ?? 'Basic', publicIp },
    };
  },
  drops: ['/properties/dnsName'],
});
