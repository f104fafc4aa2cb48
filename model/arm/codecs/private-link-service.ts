import { defineCodec } from '../../catalog/arm-codec.ts';
import { literal, plainAt, plainsAt } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, listAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { frontendIdOf } from '../load-balancer-names.ts';
import { ipConfigurationName } from '../public-ips.ts';

const type = 'Microsoft.Network/privateLinkServices';

/** Private Link Services in front of a load balancer, with their NAT addresses. */
export const privateLinkService = defineCodec<SettingsOf<'privateLinkService'>>({
  types: [type],
  print(thing, context) {
    const { settings } = thing;
    const subnet = context.idOf(thing.parent);
    const frontend = frontendIdOf(settings.loadBalancer, context);
    const destination = settings.destinationAddress;
    // Azure needs one NAT address even where none is drawn, and two for Direct Connect; it chooses them then.
    const least = destination ? 2 : 1;
    const addresses: readonly (string | null)[] = [
      ...settings.natAddresses,
      ...Array.from({ length: Math.max(0, least - settings.natAddresses.length) }, () => null),
    ];
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: compact({
            enableProxyProtocol: settings.proxyProtocol,
            destinationIPAddress: destination ? literal(destination) : undefined,
            loadBalancerFrontendIpConfigurations: frontend === null ? undefined : [{ id: frontend }],
            ipConfigurations: addresses.map((address, index) => ({
              name: literal(ipConfigurationName(context, index)),
              properties: compact({
                subnet: subnet === null ? undefined : { id: subnet },
                privateIPAllocationMethod: address === null ? 'Dynamic' : 'Static',
                privateIPAddress: address === null ? undefined : literal(address),
              }),
            })),
            visibility:
              settings.visibility.length > 0
                ? { subscriptions: settings.visibility.map(literal) }
                : undefined,
            autoApproval:
              settings.autoApproval.length > 0
                ? { subscriptions: settings.autoApproval.map(literal) }
                : undefined,
          }),
        },
        needs: {
          properties: {
            ipConfigurations: [
              { name: literal(ipConfigurationName(context, 0)), properties: { primary: true } },
            ],
          },
        },
      },
    ];
  },
  read({ body }, context) {
    const configurations = listAt(body, 'properties', 'ipConfigurations');
    const known = configurations.filter((one) => plainAt(one, 'properties', 'privateIPAddress'));
    const destinationAddress = plainAt(body, 'properties', 'destinationIPAddress') || null;
    const least = destinationAddress ? 2 : 1;
    const open = configurations.filter((one) => !known.includes(one));
    const named = [...known, ...open.slice(0, Math.max(0, least - known.length))];
    for (const [index, one] of named.entries()) {
      const name = plainAt(one, 'name');
      if (name) context.keepName(`ipConfiguration/${index}`, name);
    }
    const [frontend] = listAt(body, 'properties', 'loadBalancerFrontendIpConfigurations');
    return {
      parent: context.refer(textAt(configurations[0], 'properties', 'subnet', 'id')),
      settings: {
        loadBalancer: context.refer(at(frontend, 'id')),
        destinationAddress,
        natAddresses: known.flatMap((one) => plainAt(one, 'properties', 'privateIPAddress') ?? []),
        visibility: plainsAt(body, 'properties', 'visibility', 'subscriptions'),
        autoApproval: plainsAt(body, 'properties', 'autoApproval', 'subscriptions'),
        proxyProtocol: flagAt(body, 'properties', 'enableProxyProtocol'),
      },
    };
  },
  drops: ['/properties/alias', '/properties/networkInterfaces', '/properties/privateEndpointConnections'],
});
