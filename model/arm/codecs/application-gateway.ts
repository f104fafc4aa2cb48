import { type CodecThing, defineCodec, type PrintContext } from '../../catalog/arm-codec.ts';
import type { JsonObject } from '../../catalog/arm-resource.ts';
import { literal, plainAt } from '../../catalog/arm-text.ts';
import { compact, listAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';
import { poolOf } from '../gateway-backends.ts';
import { certificateOf, readVault } from '../gateway-certificate.ts';
import { printFrontends, printLink, readFrontends } from '../gateway-frontends.ts';
import { rowNames } from '../gateway-names.ts';
import { readRules } from '../read-gateway-rules.ts';

type Settings = SettingsOf<'applicationGateway'>;

const type = 'Microsoft.Network/applicationGateways';

/** Application gateways v2 with listeners for HTTP and HTTPS, each with a pool of its own. Machines name their pools at their interfaces. */
export const applicationGateway = defineCodec<Settings>({
  types: [type],
  // The sizes of v1, which is retired: https://learn.microsoft.com/azure/application-gateway/v1-retirement (2026-11-30).
  accepts: ({ body }) =>
    !/_(?:small|medium|large)$/i.test(
      textAt(body, 'sku', 'name') ?? textAt(body, 'properties', 'sku', 'name') ?? '',
    ),
  print(thing, context) {
    const { frontends, printed } = printFrontends(thing, context);
    const subnet = context.idOf(thing.parent);
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: compact({
            gatewayIPConfigurations: [
              {
                name: literal(context.partName('gatewayIp', 'gateway')),
                properties: compact({ subnet: subnet === null ? undefined : { id: subnet } }),
              },
            ],
            frontendIPConfigurations: [...frontends],
            privateLinkConfigurations: printLink(thing, context),
            ...rowsOf(thing, context),
          }),
        },
        needs: needsOf(thing, context),
      },
      ...printed,
    ];
  },
  read(arm, context) {
    const [own] = listAt(arm.body, 'properties', 'gatewayIPConfigurations');
    const name = plainAt(own, 'name');
    if (name) context.keepName('gatewayIp', name);
    const frontends = readFrontends(arm, context);
    return {
      parent: context.refer(textAt(own, 'properties', 'subnet', 'id')),
      settings: {
        ...frontends,
        rules: readRules(arm, context),
        certificateVault: readVault(arm, context),
      },
    };
  },
  drops: [
    '/properties/resourceGuid',
    '/properties/gatewayIPConfigurations/*/properties/provisioningState',
    '/properties/frontendIPConfigurations/*/properties/httpListeners',
    '/properties/frontendIPConfigurations/*/properties/pathRules',
    '/properties/frontendPorts/*/properties/httpListeners',
    '/properties/backendAddressPools/*/properties/requestRoutingRules',
    '/properties/backendAddressPools/*/properties/urlPathMaps',
    '/properties/backendAddressPools/*/properties/pathRules',
    '/properties/backendAddressPools/*/properties/backendIPConfigurations',
    '/properties/backendHttpSettingsCollection/*/properties/requestRoutingRules',
    '/properties/backendHttpSettingsCollection/*/properties/urlPathMaps',
    '/properties/backendHttpSettingsCollection/*/properties/pathRules',
    '/properties/httpListeners/*/properties/requestRoutingRules',
    '/properties/sslCertificates/*/properties/httpListeners',
    '/properties/probes/*/properties/backendHttpSettings',
    '/properties/privateEndpointConnections',
  ],
});

/** Ports, pools, settings, listeners and rules: a list each. */
function rowsOf({ id, settings }: CodecThing<Settings>, context: PrintContext): JsonObject {
  const { rules } = settings;
  if (rules.length === 0) return {};
  const self = context.idOf(id) ?? '';
  const words = azureWords(rules, 'rule');
  const names = {
    pool: rowNames(rules, 'pool', context, id),
    settings: rowNames(rules, 'settings', context, id),
    listener: rowNames(rules, 'listener', context, id),
  };
  const ports = [...new Set(rules.map(({ port }) => port))];
  const portName = (port: number) => context.partName(`port/${port}`, `port-${port}`);
  const reference = (list: string, name: string | undefined) => ({ id: `${self}/${list}/${name}` });
  const each = (
    list: readonly string[],
    propertiesOf: (rule: Settings['rules'][number], index: number) => JsonObject,
  ): JsonObject[] =>
    rules.flatMap((rule, index) =>
      list.indexOf(list[index] ?? '') === index
        ? [{ name: literal(list[index] ?? ''), properties: propertiesOf(rule, index) }]
        : [],
    );
  return {
    frontendPorts: ports.map((port) => ({ name: literal(portName(port)), properties: { port } })),
    backendAddressPools: each(names.pool, (rule) => poolOf(rule, context)),
    backendHttpSettingsCollection: each(names.settings, ({ backendPort, backendProtocol }) => ({
      port: backendPort,
      protocol: backendProtocol,
    })),
    httpListeners: each(names.listener, ({ frontend, port, protocol }) => ({
      frontendIPConfiguration: reference(
        'frontendIPConfigurations',
        context.partName(`frontend/${frontend}`, `frontend-${frontend}`),
      ),
      frontendPort: reference('frontendPorts', portName(port)),
      protocol,
    })),
    requestRoutingRules: each(words, (_, index) => ({
      httpListener: reference('httpListeners', names.listener[index]),
      backendAddressPool: reference('backendAddressPools', names.pool[index]),
      backendHttpSettings: reference('backendHttpSettingsCollection', names.settings[index]),
    })),
  };
}

/** What Azure wants beside: a SKU, priorities, certificates of HTTPS listeners, and the host name that apps ask for. */
function needsOf(thing: CodecThing<Settings>, context: PrintContext): JsonObject {
  const { rules } = thing.settings;
  const listeners = rowNames(rules, 'listener', context, thing.id);
  const named = rowNames(rules, 'settings', context, thing.id);
  const words = azureWords(rules, 'rule');
  const certificate = certificateOf(thing, context);
  return {
    properties: compact({
      sku: { name: 'Standard_v2', tier: 'Standard_v2', capacity: 1 },
      sslCertificates: certificate && [certificate],
      httpListeners: certificate
        ? rules.flatMap(({ protocol }, index) =>
            protocol === 'Https'
              ? [
                  {
                    name: literal(listeners[index] ?? ''),
                    properties: {
                      sslCertificate: {
                        id: `${context.idOf(thing.id)}/sslCertificates/${plainAt(certificate, 'name')}`,
                      },
                    },
                  },
                ]
              : [],
          )
        : undefined,
      backendHttpSettingsCollection:
        rules.length > 0
          ? [...new Set(named)].map((name) => ({
              name: literal(name),
              properties: {
                cookieBasedAffinity: 'Disabled',
                pickHostNameFromBackendAddress: true,
                requestTimeout: 30,
              },
            }))
          : undefined,
      requestRoutingRules:
        rules.length > 0
          ? words.map((name, index) => ({
              name: literal(name),
              properties: { ruleType: 'Basic', priority: 100 + index * 10 },
            }))
          : undefined,
    }),
  };
}
