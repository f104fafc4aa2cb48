import { defineCodec } from '../../catalog/arm-codec.ts';
import { at, compact, listAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printPublicIps, readPublicIps } from '../public-ips.ts';

const type = 'Microsoft.Network/natGateways';

/** NAT gateways and their public addresses; which subnets use one is said by the subnets. */
export const natGateway = defineCodec<SettingsOf<'natGateway'>>({
  types: [type],
  print(thing, context) {
    const { ids, printed } = printPublicIps(thing, context, thing.settings.publicIps);
    return [
      {
        type,
        name: thing.name,
        body: compact({
          location: context.location,
          properties: ids.length > 0 ? { publicIpAddresses: ids.map((id) => ({ id })) } : undefined,
        }),
        needs: { sku: { name: 'Standard' } },
      },
      ...printed,
    ];
  },
  read(arm, context) {
    const uses = listAt(arm.body, 'properties', 'publicIpAddresses').map((one) => ({ id: at(one, 'id') }));
    if (listAt(arm.body, 'properties', 'publicIpPrefixes').length > 0)
      context.warn(
        'A public IP prefix is kept but not modelled: the addresses in it are not known as sources.',
        'properties.publicIpPrefixes',
      );
    return { settings: { publicIps: readPublicIps(arm, context, uses) } };
  },
  drops: ['/properties/subnets'],
});
