import { parseIp } from '../address/ip.ts';
import type { CodecThing, PrintContext, ReadContext } from '../catalog/arm-codec.ts';
import {
  type ArmResource,
  armId,
  armKey,
  type Json,
  type JsonObject,
  lastPart,
} from '../catalog/arm-resource.ts';
import { literal, plainAt } from '../catalog/arm-text.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import { at, compact, listAt, textAt } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { rowNames } from './gateway-names.ts';

type Gateway = SettingsOf<'applicationGateway'>;
type Rule = Gateway['rules'][number];

/** Where services that a pool names by their public name stand in ARM, by the suffix of the name. */
const named: readonly (readonly [suffix: string, type: string])[] = [
  ['.azurewebsites.net', 'Microsoft.Web/sites'],
  ['.azure-api.net', 'Microsoft.ApiManagement/service'],
];

/** What the pool of a rule says: services by their public name, and what is written; machines are members by their interfaces. */
export function poolOf(rule: Rule, context: PrintContext): JsonObject {
  const hosts = rule.backends.flatMap((id) => hostOf(id, context) ?? []);
  const entries: readonly JsonObject[] = [
    ...hosts.map((fqdn) => ({ fqdn: literal(fqdn) })),
    ...rule.backendAddresses.map((text) =>
      parseIp(text) === null ? { fqdn: literal(text) } : { ipAddress: literal(text) },
    ),
  ];
  return compact({ backendAddresses: entries.length > 0 ? [...entries] : undefined });
}

function hostOf(id: ResourceId, context: PrintContext): string | undefined {
  const thing = context.thing(id);
  if (!thing) return undefined;
  const service = serviceEntry(thing.kind)?.service;
  return service?.hosts(thing.name, context.location, thing.settings as never)[0]?.fqdn;
}

/** The ids of the pools of which a machine is a member; written at its interface, as for a load balancer. */
export function gatewayPoolsOf(machine: ResourceId, context: PrintContext): readonly string[] {
  const gateways = context.ofKind('applicationGateway') as readonly CodecThing<Gateway>[];
  const pools = gateways.flatMap(({ id, settings }) => {
    const names = rowNames(settings.rules, 'pool', context, id);
    const own = settings.rules.flatMap(({ backends }, index) =>
      backends.includes(machine) ? [`${context.idOf(id)}/backendAddressPools/${names[index]}`] : [],
    );
    return [...new Set(own)];
  });
  // In an order that does not hang on the ids of the design.
  return pools.sort();
}

/** The backends of a pool as the design says them. */
export function readPool(
  arm: ArmResource,
  pool: Json | undefined,
  context: ReadContext,
): Pick<Rule, 'backends' | 'backendAddresses'> {
  const id = `${armId(arm)}/backendAddressPools/${plainAt(pool, 'name') ?? ''}`;
  const entries = listAt(pool, 'properties', 'backendAddresses');
  const texts = entries.flatMap((one) => plainAt(one, 'ipAddress') || plainAt(one, 'fqdn') || []);
  const found = texts.map((text) => ({ text, service: serviceCalled(text, context) }));
  return {
    backends: [...found.flatMap(({ service }) => service ?? []), ...membersOf(id, context)],
    backendAddresses: found.flatMap(({ text, service }) => (service === null ? [text] : [])),
  };
}

function serviceCalled(text: string, context: ReadContext): ResourceId | null {
  const fqdn = text.toLowerCase();
  const [suffix, type] = named.find(([ending]) => fqdn.endsWith(ending)) ?? [];
  if (suffix === undefined || type === undefined) return null;
  const label = fqdn.slice(0, -suffix.length);
  const arm = context.ofType(type).find(({ name }) => name.toLowerCase() === label);
  return arm ? context.refer(armId(arm)) : null;
}

/** The machines whose interfaces say that they are in the pool. */
function membersOf(pool: string, context: ReadContext): readonly ResourceId[] {
  const isMember = (nic: ArmResource | undefined) =>
    listAt(nic?.body, 'properties', 'ipConfigurations').some((configuration) =>
      listAt(configuration, 'properties', 'applicationGatewayBackendAddressPools').some(
        (one) => armKey(textAt(one, 'id') ?? '') === armKey(pool),
      ),
    );
  return context
    .ofType('Microsoft.Compute/virtualMachines')
    .filter((machine) =>
      listAt(machine.body, 'properties', 'networkProfile', 'networkInterfaces').some((one) =>
        isMember(context.find(at(one, 'id'))),
      ),
    )
    .flatMap((machine) => context.refer(armId(machine)) ?? []);
}

/** The item of a list whose name an id ends with. */
export function itemCalled(list: readonly Json[], id: string | undefined): Json | undefined {
  const word = armKey(lastPart(id ?? ''));
  return id === undefined ? undefined : list.find((one) => armKey(plainAt(one, 'name') ?? '') === word);
}
