import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import {
  type ArmResource,
  armId,
  armKey,
  type Json,
  type JsonObject,
  lastPart,
} from '../../catalog/arm-resource.ts';
import { literal, plainAt } from '../../catalog/arm-text.ts';
import { at, compact, listAt, numberAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { azureWords } from '../azure-names.ts';
import { frontendIdOf, poolIdOf } from '../load-balancer-names.ts';

type Settings = SettingsOf<'loadBalancer'>;
type Rule = Settings['rules'][number];

const type = 'Microsoft.Network/loadBalancers';

/** Internal load balancers with one frontend and one pool. One with public frontends becomes another resource. Machines name the pool at their interfaces. */
export const loadBalancer = defineCodec<Settings>({
  types: [type],
  accepts: ({ body }) =>
    textAt(body, 'sku', 'name')?.toLowerCase() !== 'gateway' &&
    listAt(body, 'properties', 'frontendIPConfigurations').some((one) => subnetIn(one) !== undefined),
  print(thing, context) {
    const { settings } = thing;
    const subnet = context.idOf(thing.parent);
    const names = azureWords(settings.rules, 'rule');
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: compact({
            frontendIPConfigurations: [
              {
                name: literal(context.partName('frontend', 'frontend')),
                properties: compact({
                  subnet: subnet === null ? undefined : { id: subnet },
                  privateIPAllocationMethod: settings.address ? 'Static' : 'Dynamic',
                  privateIPAddress: settings.address ? literal(settings.address) : undefined,
                }),
              },
            ],
            backendAddressPools: [{ name: literal(context.partName('backendPool', 'backend')) }],
            loadBalancingRules:
              settings.rules.length > 0
                ? settings.rules.map((rule, index) => printRule(rule, names[index] ?? '', thing.id, context))
                : undefined,
          }),
        },
        needs: needsOf(thing, context),
      },
    ];
  },
  read(arm, context) {
    const frontend = listAt(arm.body, 'properties', 'frontendIPConfigurations').find(
      (one) => subnetIn(one) !== undefined,
    );
    const [firstRule] = listAt(arm.body, 'properties', 'loadBalancingRules');
    const pool =
      lastPart(poolsIn(firstRule)[0] ?? '') ||
      plainAt(listAt(arm.body, 'properties', 'backendAddressPools')[0], 'name') ||
      context.childrenOf(arm, `${type}/backendAddressPools`).map(({ name }) => lastPart(name))[0];
    const frontendName = plainAt(frontend, 'name');
    if (frontendName) context.keepName('frontend', frontendName);
    if (pool) context.keepName('backendPool', pool);
    return {
      parent: context.refer(subnetIn(frontend)),
      settings: {
        address: plainAt(frontend, 'properties', 'privateIPAddress') || null,
        backends: pool ? readMembers(`${armId(arm)}/backendAddressPools/${pool}`, context) : [],
        rules: listAt(arm.body, 'properties', 'loadBalancingRules').flatMap(
          (rule) => readRule(rule, frontendName, pool, context) ?? [],
        ),
      },
    };
  },
  drops: [
    '/properties/loadBalancingRules/*/properties/backendAddressPools',
    '/properties/frontendIPConfigurations/*/properties/loadBalancingRules',
    '/properties/frontendIPConfigurations/*/properties/inboundNatRules',
    '/properties/frontendIPConfigurations/*/properties/inboundNatPools',
    '/properties/frontendIPConfigurations/*/properties/outboundRules',
    '/properties/backendAddressPools/*/properties/backendIPConfigurations',
    '/properties/backendAddressPools/*/properties/loadBalancingRules',
    '/properties/backendAddressPools/*/properties/inboundNatRules',
    '/properties/backendAddressPools/*/properties/outboundRule',
    '/properties/backendAddressPools/*/properties/outboundRules',
    '/properties/backendAddressPools/*/properties/loadBalancerBackendAddresses/*/properties/networkInterfaceIPConfiguration',
    '/properties/probes/*/properties/loadBalancingRules',
    '/properties/loadBalancingRules/*/properties/allowBackendPortConflict',
    '/properties/loadBalancingRules/*/properties/enableDestinationServiceEndpoint',
  ],
});

function printRule(rule: Rule, name: string, balancer: ResourceId, context: PrintContext): JsonObject {
  const frontend = frontendIdOf(balancer, context);
  return {
    name: literal(name),
    properties: compact({
      frontendIPConfiguration: frontend === null ? undefined : { id: frontend },
      backendAddressPool: { id: poolIdOf(balancer, context) },
      protocol: rule.protocol,
      frontendPort: rule.port,
      backendPort: rule.backendPort,
    }),
  };
}

/** A balancer takes machines for healthy only with a probe: one for each backend port, by TCP. */
function needsOf({ id, settings }: CodecThing<Settings>, context: PrintContext): JsonObject {
  const portOf = ({ backendPort, protocol }: Rule) =>
    backendPort > 0 && protocol !== 'Udp' ? backendPort : (settings.rules.find(isTcp)?.backendPort ?? 443);
  const ports = [...new Set(settings.rules.map(portOf))];
  const names = azureWords(settings.rules, 'rule');
  const probe = (port: number) => `probe-${port}`;
  const properties = compact({
    loadBalancingRules:
      settings.rules.length > 0
        ? settings.rules.map((rule, index) => ({
            name: literal(names[index] ?? ''),
            properties: { probe: { id: `${context.idOf(id)}/probes/${probe(portOf(rule))}` } },
          }))
        : undefined,
    probes:
      ports.length > 0
        ? ports.map((port) => ({
            name: probe(port),
            properties: { protocol: 'Tcp', port, intervalInSeconds: 5, numberOfProbes: 2 },
          }))
        : undefined,
  });
  return Object.keys(properties).length > 0
    ? { sku: { name: 'Standard' }, properties }
    : { sku: { name: 'Standard' } };
}

function isTcp({ protocol, backendPort }: Rule): boolean {
  return protocol === 'Tcp' && backendPort > 0;
}

/** A rule of the frontend and the pool that the design holds; others are kept and not modelled. */
function readRule(
  one: Json,
  frontend: string | undefined,
  pool: string | undefined,
  context: ReadContext,
): Rule | undefined {
  const properties = at(one, 'properties');
  const name = plainAt(one, 'name') ?? '';
  const protocol = wordOf(['Tcp', 'Udp', 'All'], at(properties, 'protocol'));
  const port = portAt(properties, 'frontendPort');
  const backendPort = portAt(properties, 'backendPort') ?? port;
  const isSame = (id: string | undefined, word: string | undefined) =>
    id === undefined || lastPart(id).toLowerCase() === word?.toLowerCase();
  const isOwn =
    isSame(textAt(properties, 'frontendIPConfiguration', 'id'), frontend) && isSame(poolsIn(one)[0], pool);
  if (protocol === undefined || port === undefined || backendPort === undefined || !isOwn) {
    context.warn(
      `Rule ${name} is kept but not modelled: ${isOwn ? 'its protocol or ports cannot be read' : 'it belongs to a second frontend or pool'}.`,
      'properties.loadBalancingRules',
    );
    return undefined;
  }
  return { name, protocol, port, backendPort };
}

function portAt(properties: Json | undefined, key: string): number | undefined {
  const port = numberAt(properties, key);
  return port !== undefined && Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined;
}

function poolsIn(rule: Json | undefined): readonly string[] {
  const properties = at(rule, 'properties');
  const ids = [at(properties, 'backendAddressPool'), ...listAt(properties, 'backendAddressPools')];
  return ids.flatMap((one) => textAt(one, 'id') ?? []);
}

/** The machines whose interfaces say that they are in the pool. */
function readMembers(pool: string, context: ReadContext): readonly ResourceId[] {
  const isMember = (nic: ArmResource | undefined) =>
    listAt(nic?.body, 'properties', 'ipConfigurations').some((configuration) =>
      listAt(configuration, 'properties', 'loadBalancerBackendAddressPools').some(
        (one) => armKey(textAt(one, 'id') ?? '') === armKey(pool),
      ),
    );
  const members = context
    .ofType('Microsoft.Compute/virtualMachines')
    .filter((machine) =>
      listAt(machine.body, 'properties', 'networkProfile', 'networkInterfaces').some((one) =>
        isMember(context.find(at(one, 'id'))),
      ),
    );
  return members.flatMap((machine) => context.refer(armId(machine)) ?? []);
}

function subnetIn(frontend: Json | undefined): string | undefined {
  return textAt(frontend, 'properties', 'subnet', 'id');
}
