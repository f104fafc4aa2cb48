import { type CodecThing, defineCodec, type PrintContext } from '../../catalog/arm-codec.ts';
import { armId, type JsonObject, lastPart } from '../../catalog/arm-resource.ts';
import { literal, plainAt } from '../../catalog/arm-text.ts';
import { compact, listAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { azureWords } from '../azure-names.ts';
import {
  mainFrontend,
  type PrintedFrontends,
  printPublicFrontends,
  publicIpIn,
  readPublicFrontends,
} from '../load-balancer-frontends.ts';
import { frontendIdOf, poolIdOf } from '../load-balancer-names.ts';
import { poolsIn, readMembers, readRule, subnetIn } from '../read-load-balancer.ts';

type Settings = SettingsOf<'loadBalancer'>;
type Rule = Settings['rules'][number];

const type = 'Microsoft.Network/loadBalancers';

/** Load balancers with one frontend, private or public, and one pool; a public one has further frontends for its outbound rule. Machines name the pool at their interfaces. */
export const loadBalancer = defineCodec<Settings>({
  types: [type],
  accepts: ({ body }) =>
    textAt(body, 'sku', 'name')?.toLowerCase() !== 'gateway' &&
    listAt(body, 'properties', 'frontendIPConfigurations').some(
      (one) => subnetIn(one) !== undefined || publicIpIn(one) !== undefined,
    ),
  print(thing, context) {
    const { settings } = thing;
    const { frontends, outboundRule, printed } =
      settings.frontend === 'public'
        ? printPublicFrontends(thing, context)
        : printPrivateFrontend(thing, context);
    const names = azureWords(settings.rules, 'rule');
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: compact({
            frontendIPConfigurations: [...frontends],
            backendAddressPools: [{ name: literal(context.partName('backendPool', 'backend')) }],
            loadBalancingRules:
              settings.rules.length > 0
                ? settings.rules.map((rule, index) => printRule(rule, names[index] ?? '', thing.id, context))
                : undefined,
            outboundRules: outboundRule && [outboundRule],
          }),
        },
        needs: needsOf(thing, context),
      },
      ...printed,
    ];
  },
  read(arm, context) {
    const frontends = listAt(arm.body, 'properties', 'frontendIPConfigurations');
    const inside = frontends.find((one) => subnetIn(one) !== undefined);
    const frontend = inside ?? mainFrontend(arm, frontends);
    const [firstRule] = listAt(arm.body, 'properties', 'loadBalancingRules');
    const [firstOutbound] = listAt(arm.body, 'properties', 'outboundRules');
    const pool =
      lastPart(poolsIn(firstRule ?? firstOutbound)[0] ?? '') ||
      plainAt(listAt(arm.body, 'properties', 'backendAddressPools')[0], 'name') ||
      context.childrenOf(arm, `${type}/backendAddressPools`).map(({ name }) => lastPart(name))[0];
    const frontendName = plainAt(frontend, 'name');
    if (frontendName) context.keepName('frontend', frontendName);
    if (pool) context.keepName('backendPool', pool);
    const outside = inside === undefined ? readPublicFrontends(arm, frontend, frontends, pool, context) : {};
    return {
      parent: context.refer(subnetIn(frontend)),
      settings: {
        frontend: inside === undefined ? 'public' : 'private',
        address: plainAt(inside, 'properties', 'privateIPAddress') || null,
        ...outside,
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

function printPrivateFrontend(
  { settings, parent }: CodecThing<Settings>,
  context: PrintContext,
): PrintedFrontends {
  const subnet = context.idOf(parent);
  const one = {
    name: literal(context.partName('frontend', 'frontend')),
    properties: compact({
      subnet: subnet === null ? undefined : { id: subnet },
      privateIPAllocationMethod: settings.address ? 'Static' : 'Dynamic',
      privateIPAddress: settings.address ? literal(settings.address) : undefined,
    }),
  };
  return { frontends: [one], outboundRule: undefined, printed: [] };
}

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
      disableOutboundSnat: rule.disableOutboundSnat || undefined,
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
