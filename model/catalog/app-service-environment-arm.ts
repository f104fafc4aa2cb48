import { defineCodec } from './arm-codec.ts';
import { at, flagAt, textAt } from './read-json.ts';

interface Settings {
  readonly virtualIp: 'Internal' | 'External';
  readonly address: string | null;
  readonly publicIp: string | null;
  readonly privateEndpoints: boolean;
}

const type = 'Microsoft.Web/hostingEnvironments';

/** The codec of an App Service Environment v3. Azure chooses its addresses; older versions are retired and stay boxes. */
export const appServiceEnvironmentCodec = defineCodec<Settings>({
  types: [type],
  accepts: ({ body }) => /^(?:asev3)?$/i.test(textAt(body, 'kind') ?? ''),
  print: ({ name, parent, settings: { virtualIp, privateEndpoints } }, context) => {
    const id = context.idOf(parent);
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          kind: 'ASEV3',
          properties: {
            ...(id ? { virtualNetwork: { id } } : {}),
            internalLoadBalancingMode: virtualIp === 'Internal' ? 'Web, Publishing' : 'None',
            networkingConfiguration: {
              properties: { allowNewPrivateEndpointConnections: privateEndpoints },
            },
          },
        },
      },
    ];
  },
  read: ({ body }, context) => {
    // A word of several spellings, or its number: 0 is None, 3 is both.
    const balancing = `${at(body, 'properties', 'internalLoadBalancingMode') ?? ''}`;
    const networking = at(body, 'properties', 'networkingConfiguration', 'properties');
    return {
      settings: {
        virtualIp: /web|[13]/i.test(balancing) ? 'Internal' : 'External',
        privateEndpoints: flagAt(networking, 'allowNewPrivateEndpointConnections') ?? false,
      },
      parent: context.refer(at(body, 'properties', 'virtualNetwork', 'id')),
    };
  },
  drops: ['/properties/internalLoadBalancingMode'],
});
