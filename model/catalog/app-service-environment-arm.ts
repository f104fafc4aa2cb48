import { defineCodec, type PrintContext } from './arm-codec.ts';
import { parameterWord } from './arm-text.ts';
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
        ...(id ? {} : { needs: { properties: { virtualNetwork: { id: askSubnet(name, context) } } } }),
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

/** Azure makes no environment without a subnet: one that is drawn without is asked for it. */
function askSubnet(name: string, context: PrintContext): string {
  return context.parameter({
    name: parameterWord(name, 'SubnetId'),
    type: 'string',
    says: `Resource id of the subnet of the App Service Environment ${name}.`,
  });
}
