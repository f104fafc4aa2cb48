import type { ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, armId, armKey, type Json, lastPart } from '../catalog/arm-resource.ts';
import { plainAt } from '../catalog/arm-text.ts';
import { at, flagAt, listAt, numberAt, textAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

type Rule = SettingsOf<'loadBalancer'>['rules'][number];

/** A rule of the frontend and the pool that the design holds; others are kept and not modelled. */
export function readRule(
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
  const disableOutboundSnat = flagAt(properties, 'disableOutboundSnat') ?? false;
  return { name, protocol, port, backendPort, disableOutboundSnat };
}

function portAt(properties: Json | undefined, key: string): number | undefined {
  const port = numberAt(properties, key);
  return port !== undefined && Number.isInteger(port) && port >= 0 && port <= 65535 ? port : undefined;
}

/** The ids of the pools that a rule names. */
export function poolsIn(rule: Json | undefined): readonly string[] {
  const properties = at(rule, 'properties');
  const ids = [at(properties, 'backendAddressPool'), ...listAt(properties, 'backendAddressPools')];
  return ids.flatMap((one) => textAt(one, 'id') ?? []);
}

/** The machines whose interfaces say that they are in the pool. */
export function readMembers(pool: string, context: ReadContext): readonly ResourceId[] {
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

/** The subnet of a private frontend. */
export function subnetIn(frontend: Json | undefined): string | undefined {
  return textAt(frontend, 'properties', 'subnet', 'id');
}
