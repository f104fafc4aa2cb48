import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, armKey, type Json, type JsonObject, lastPart } from '../catalog/arm-resource.ts';
import { literal, plainAt } from '../catalog/arm-text.ts';
import { at, listAt, textAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import { frontendIdOf, poolIdOf } from './load-balancer-names.ts';
import { printPublicIp, readSparePublicIp } from './public-ips.ts';

type Settings = SettingsOf<'loadBalancer'>;
const protocols = ['All', 'Tcp', 'Udp'] as const;
const countWord = 'outboundFrontendCount';

/** The frontends of a balancer, its outbound rule, and the resources of its public addresses. */
export interface PrintedFrontends {
  readonly frontends: readonly JsonObject[];
  readonly outboundRule: JsonObject | undefined;
  readonly printed: readonly PrintedArm[];
}

interface OtherFrontend {
  readonly id: string | null;
  readonly frontend?: JsonObject;
  readonly arm?: PrintedArm | undefined;
}

/** The public frontend that the load-balancing rules use, and those of the outbound rule where it has its own addresses. */
export function printPublicFrontends(thing: CodecThing<Settings>, context: PrintContext): PrintedFrontends {
  const { publicIp, outboundRule, outboundIps } = thing.settings;
  const main = printPublicIp(thing, context, 0, publicIp);
  const mainId = frontendIdOf(thing.id, context);
  const count =
    outboundRule === 'none' ? 0 : Math.max(outboundIps.length, Number(context.partName(countWord, '0')));
  const others = Array.from({ length: count }, (_, index): OtherFrontend => {
    const address = outboundIps[index];
    if (address !== undefined && address === publicIp) return { id: mainId };
    const { id, arm } = printPublicIp(thing, context, index + 1, address);
    const name = context.partName(`outboundFrontend/${index}`, `outbound-${index + 1}`);
    return {
      id: `${context.idOf(thing.id)}/frontendIPConfigurations/${name}`,
      frontend: frontendOf(name, id),
      arm,
    };
  });
  const named = others.length > 0 ? others : [{ id: mainId }];
  const printed = [main.arm, ...others.map((one) => one.arm)];
  return {
    frontends: [
      frontendOf(context.partName('frontend', 'frontend'), main.id),
      ...others.flatMap(({ frontend }) => (frontend === undefined ? [] : [frontend])),
    ],
    outboundRule:
      outboundRule === 'none'
        ? undefined
        : {
            name: literal(context.partName('outboundRule', 'outbound')),
            properties: {
              frontendIPConfigurations: named.flatMap(({ id }) => (id === null ? [] : [{ id }])),
              backendAddressPool: { id: poolIdOf(thing.id, context) },
              protocol: outboundRule,
            },
          },
    printed: printed.flatMap((one) => one ?? []),
  };
}

function frontendOf(name: string, publicIp: string): JsonObject {
  return { name: literal(name), properties: { publicIPAddress: { id: publicIp } } };
}

/** The public address of a frontend, by its id. */
export function publicIpIn(frontend: Json | undefined): string | undefined {
  return textAt(frontend, 'properties', 'publicIPAddress', 'id');
}

/** The public frontend that counts: that of the first rule, else the first one beside those of the outbound rule, else the first one. */
export function mainFrontend(arm: ArmResource, frontends: readonly Json[]): Json | undefined {
  const open = frontends.filter((one) => publicIpIn(one) !== undefined);
  const [rule] = listAt(arm.body, 'properties', 'loadBalancingRules');
  const [outbound] = listAt(arm.body, 'properties', 'outboundRules');
  const wordFor = (id: string) => armKey(lastPart(id));
  const own = wordFor(textAt(rule, 'properties', 'frontendIPConfiguration', 'id') ?? '');
  const going = frontendsIn(outbound).map(wordFor);
  const called = (one: Json) => armKey(plainAt(one, 'name') ?? '');
  return (
    open.find((one) => called(one) === own) ?? open.find((one) => !going.includes(called(one))) ?? open[0]
  );
}

/** The public address of the main frontend, and the outbound rule with the addresses of its own. */
export function readPublicFrontends(
  arm: ArmResource,
  main: Json | undefined,
  frontends: readonly Json[],
  pool: string | undefined,
  context: ReadContext,
): Partial<Settings> {
  readSparePublicIp(arm, context, 'publicIp/0', publicIpIn(main));
  const publicIp = addressOf(context, main);
  const [rule, ...more] = listAt(arm.body, 'properties', 'outboundRules');
  for (const one of more) {
    context.warn(
      `Outbound rule ${plainAt(one, 'name') ?? ''} is kept but not modelled: a balancer of the drawing has one.`,
      'properties.outboundRules',
    );
  }
  const outboundRule = wordOf(protocols, at(rule, 'properties', 'protocol'));
  const ownPool = lastPart(textAt(rule, 'properties', 'backendAddressPool', 'id') ?? '');
  if (rule === undefined || outboundRule === undefined || armKey(ownPool) !== armKey(pool ?? '')) {
    if (rule !== undefined)
      context.warn(
        `Outbound rule ${plainAt(rule, 'name') ?? ''} is kept but not modelled: its protocol cannot be read, or it belongs to a second pool.`,
        'properties.outboundRules',
      );
    return { publicIp, outboundRule: 'none' };
  }
  const name = plainAt(rule, 'name');
  if (name) context.keepName('outboundRule', name);
  return { publicIp, outboundRule, outboundIps: readOutbound(arm, main, rule, frontends, context) };
}

/** Addresses that are known come first; of the others there is only how many there are. */
function readOutbound(
  arm: ArmResource,
  main: Json | undefined,
  rule: Json,
  frontends: readonly Json[],
  context: ReadContext,
): string[] {
  const wanted = frontendsIn(rule).map((id) => armKey(lastPart(id)));
  const used = frontends.filter((one) => wanted.includes(armKey(plainAt(one, 'name') ?? '')));
  if (used.length === 1 && used[0] === main) return [];
  const isKnown = (one: Json) => addressOf(context, one) !== null;
  const ordered = [...used.filter(isKnown), ...used.filter((one) => !isKnown(one))];
  for (const [index, one] of ordered.entries()) {
    if (one === main) {
      if (!isKnown(one))
        context.warn(
          `The outbound rule also uses frontend ${plainAt(one, 'name') ?? ''}, whose address is not known yet: it is kept but not modelled there.`,
          'properties.outboundRules',
        );
      continue;
    }
    const name = plainAt(one, 'name');
    if (name) context.keepName(`outboundFrontend/${index}`, name);
    readSparePublicIp(arm, context, `publicIp/${index + 1}`, publicIpIn(one));
  }
  const told = ordered.filter((one) => isKnown(one) || one !== main);
  if (!ordered.every(isKnown)) context.keepName(countWord, `${told.length}`);
  return told.flatMap((one) => addressOf(context, one) ?? []);
}

function frontendsIn(outbound: Json | undefined): readonly string[] {
  return listAt(outbound, 'properties', 'frontendIPConfigurations').flatMap((one) => textAt(one, 'id') ?? []);
}

function addressOf(context: ReadContext, frontend: Json | undefined): string | null {
  return plainAt(context.find(publicIpIn(frontend))?.body, 'properties', 'ipAddress') || null;
}
