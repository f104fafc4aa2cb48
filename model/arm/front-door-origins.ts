import { parseIp } from '../address/ip.ts';
import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import {
  type ArmResource,
  armId,
  type Json,
  type JsonObject,
  lastPart,
  parseArmId,
} from '../catalog/arm-resource.ts';
import { literal, nameWord, numbered, parameterWord, partWord, plainAt } from '../catalog/arm-text.ts';
import { frontDoorLinks } from '../catalog/facts/front-door-regions.ts';
import { type KindName, kinds, serviceEntry } from '../catalog/kinds.ts';
import { at, compact, listAt, numberAt, textAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import { gatewayGroupOf, isGatewayId } from './gateway-frontends.ts';

type Settings = SettingsOf<'frontDoor'>;
type Origin = Settings['origins'][number];

const type = 'Microsoft.Cdn/profiles/originGroups/origins';
const states = ['Approved', 'Pending', 'Rejected', 'Disconnected'] as const;

/** One resource for each origin of the group. */
export function printOrigins(
  thing: CodecThing<Settings>,
  group: string,
  context: PrintContext,
): readonly PrintedArm[] {
  return namesOf(thing).map((name, index) => printOrigin(thing, group, name, index, context));
}

/** The ids of the origins: a route waits for them. */
export function originIdsOf(
  thing: CodecThing<Settings>,
  group: string,
  context: PrintContext,
): readonly string[] {
  return namesOf(thing).map((name) => `${context.idOf(thing.id)}/originGroups/${group}/origins/${name}`);
}

function namesOf({ settings }: CodecThing<Settings>): readonly string[] {
  return numbered(
    settings.origins.map(({ name }, index) => nameWord(name || `origin-${index + 1}`).slice(0, 45)),
  );
}

function printOrigin(
  thing: CodecThing<Settings>,
  group: string,
  name: string,
  index: number,
  context: PrintContext,
): PrintedArm {
  const origin = thing.settings.origins[index] as Origin;
  const target = context.thing(origin.target);
  const host = origin.hostName || hostOf(origin, target, context);
  const isService = target !== undefined && serviceEntry(target.kind) !== undefined;
  const id = context.idOf(origin.target);
  return {
    type,
    name: `${thing.name}/${group}/${name}`,
    part: partOf(name),
    body: {
      properties: compact({
        hostName: host === undefined ? undefined : literal(host),
        httpPort: origin.httpPort,
        httpsPort: origin.httpsPort,
        azureOrigin: isService && id !== null ? { id } : undefined,
        sharedPrivateLinkResource: origin.privateLink ? linkOf(origin, context) : undefined,
      }),
    },
    needs: {
      properties: compact({
        hostName: host === undefined ? askHost(thing, name, context) : undefined,
        originHostHeader: isService && host !== undefined ? literal(host) : undefined,
        priority: 1,
        weight: 1000,
        enabledState: 'Enabled',
        sharedPrivateLinkResource: origin.privateLink ? { requestMessage: 'Front Door' } : undefined,
      }),
    },
    ...(origin.privateLink && origin.state !== 'Pending'
      ? {
          comment: `Drawn as ${origin.state.toLowerCase()}; a new connection is pending until somebody approves it at the origin.`,
        }
      : {}),
  };
}

/** The usual name of what is drawn, or its public address. */
function hostOf(origin: Origin, target: CodecThing | undefined, context: PrintContext): string | undefined {
  if (!target) return undefined;
  const service = serviceEntry(target.kind)?.service;
  if (service) {
    const hosts = service.hosts(target.name, context.location, target.settings as never);
    const group = origin.subresource || frontDoorLinks[target.kind]?.[0];
    return (hosts.find(({ subresource }) => subresource === group) ?? hosts[0])?.fqdn;
  }
  const { publicIp } = target.settings as { readonly publicIp?: string | null };
  return publicIp ?? undefined;
}

function askHost({ name }: CodecThing<Settings>, origin: string, context: PrintContext): string {
  return context.parameter({
    name: parameterWord(`${name}-${origin}`, 'HostName'),
    type: 'string',
    says: `Host name that Front Door ${name} calls for its origin ${origin}.`,
  });
}

function linkOf(origin: Origin, context: PrintContext): JsonObject {
  const { target, subresource, state, region } = origin;
  const kind = context.thing(target)?.kind ?? '';
  const id = context.idOf(target);
  const group = gatewayGroupOf(target, context) ?? (subresource || (frontDoorLinks[kind]?.[0] ?? ''));
  return compact({
    privateLink: id === null ? undefined : { id },
    groupId: group === '' ? undefined : literal(group),
    privateLinkLocation: region === '' ? context.location : literal(region),
    status: state === 'Pending' ? undefined : state,
  });
}

/** The origins of a group as the design says them. */
export function readOrigins(group: ArmResource, context: ReadContext): readonly Origin[] {
  return context.childrenOf(group, type).map((arm) => {
    const name = lastPart(arm.name);
    context.fold(arm, partOf(name));
    return readOrigin(arm, name, context);
  });
}

function readOrigin(arm: ArmResource, name: string, context: ReadContext): Origin {
  const own = at(arm.body, 'properties');
  const link = at(own, 'sharedPrivateLinkResource');
  const id = at(link, 'privateLink', 'id') ?? at(own, 'azureOrigin', 'id') ?? withAddress(own, context);
  const host = plainAt(own, 'hostName') ?? '';
  const subresource = subresourceIn(link, id);
  return {
    name,
    target: context.refer(id),
    hostName: host === usualHost(id, subresource, context) ? '' : host,
    httpPort: numberAt(own, 'httpPort') ?? 80,
    httpsPort: numberAt(own, 'httpsPort') ?? 443,
    privateLink: link !== undefined,
    subresource,
    state: wordOf(states, at(link, 'status')) ?? (link === undefined ? 'Approved' : 'Pending'),
    region: plainAt(link, 'privateLinkLocation') ?? '',
  };
}

/** A group that is not the usual one of its kind; that of an application gateway is the name of a frontend. */
function subresourceIn(link: Json | undefined, id: Json | undefined): string {
  const group = plainAt(link, 'groupId') ?? '';
  const usual = kindsOf(id).some((kind) => frontDoorLinks[kind]?.[0]?.toLowerCase() === group.toLowerCase());
  return usual || isGatewayId(id) ? '' : group;
}

/** The kinds of a type; apps of both sorts share one. */
function kindsOf(id: Json | undefined): readonly KindName[] {
  const type = typeof id === 'string' ? parseArmId(id)?.type.toLowerCase() : undefined;
  return kinds.flatMap((entry) => (entry.armType?.toLowerCase() === type ? [entry.kind] : []));
}

/** What Front Door calls where the design writes no host name. */
function usualHost(id: Json | undefined, subresource: string, context: ReadContext): string | undefined {
  const name = typeof id === 'string' ? parseArmId(id)?.name : undefined;
  for (const kind of name === undefined ? [] : kindsOf(id)) {
    const entry = serviceEntry(kind);
    const hosts = entry?.service.hosts(name ?? '', '', entry.settings.parse({}) as never) ?? [];
    const group = subresource || frontDoorLinks[kind]?.[0];
    const host = hosts.find((one) => one.subresource === group) ?? hosts[0];
    if (host) return host.fqdn;
  }
  return addressBehind(id, context);
}

const fronts = ['Microsoft.Network/applicationGateways', 'Microsoft.Network/loadBalancers'];

/** The gateway or balancer that has the address which an origin names. */
function withAddress(origin: Json | undefined, context: ReadContext): string | undefined {
  const host = plainAt(origin, 'hostName') ?? '';
  if (parseIp(host) === null) return undefined;
  const found = fronts
    .flatMap((type) => context.ofType(type))
    .find((one) => addressOf(one, context) === host);
  return found && armId(found);
}

function addressBehind(id: Json | undefined, context: ReadContext): string | undefined {
  const front = context.find(id);
  return front && addressOf(front, context);
}

/** The first public address of its frontends. */
function addressOf(front: ArmResource, context: ReadContext): string | undefined {
  const ids = listAt(front.body, 'properties', 'frontendIPConfigurations').flatMap(
    (one) => textAt(one, 'properties', 'publicIPAddress', 'id') ?? [],
  );
  return ids.map((one) => plainAt(context.find(one)?.body, 'properties', 'ipAddress')).find((one) => one);
}

function partOf(name: string): string {
  return `origin/${partWord(name.toLowerCase())}`;
}
