import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import { type ArmResource, type Json, type JsonObject, lastPart } from '../../catalog/arm-resource.ts';
import {
  idInFile,
  literal,
  nameInId,
  numbered,
  parameterWord,
  partWord,
  plainAt,
  plainsAt,
  unlessNone,
} from '../../catalog/arm-text.ts';
import { at, compact, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { interfaceOf, pinnedAddresses, readAddresses } from '../endpoint-addresses.ts';
import { spellGroup } from '../endpoint-groups.ts';
import { gatewayGroupOf, isGatewayId } from '../gateway-frontends.ts';

const type = 'Microsoft.Network/privateEndpoints';
const groupType = `${type}/privateDnsZoneGroups`;
const automatic = 'privateLinkServiceConnections';
const asked = 'manualPrivateLinkServiceConnections';
const states = ['Approved', 'Pending', 'Rejected', 'Disconnected'] as const;

type Endpoint = SettingsOf<'privateEndpoint'>;

/** Private endpoints with their zone group. Addresses are pinned where every member has one. */
export const privateEndpoint = defineCodec<Endpoint>({
  types: [type],
  print(thing, context) {
    const { settings, parent } = thing;
    const subnet = context.idOf(parent);
    const list = settings.manual ? asked : automatic;
    // A target that is no kind of ours, or known by an expression alone, stays in the file's words.
    const target = context.idOf(settings.target) ?? (context.partName('targetInFile', '') || null);
    const name = context.partName('connection', thing.name);
    const properties = compact({
      subnet: subnet === null ? undefined : { id: subnet },
      [list]: [connectionOf(settings, name, target, context)],
      ipConfigurations: pinnedAddresses(thing, context),
      applicationSecurityGroups: unlessNone(
        settings.applicationSecurityGroups.flatMap((id) => context.idOf(id) ?? []).map((id) => ({ id })),
      ),
    });
    const needs =
      target === null ? { properties: { [list]: [openTarget(thing, name, context)] } } : undefined;
    return [
      {
        type,
        name: thing.name,
        body: { location: context.location, properties },
        ...(needs ? { needs } : {}),
        ...(settings.state === usualState(settings) ? {} : { comment: sayState(settings) }),
      },
      ...printZoneGroup(thing, context),
    ];
  },
  read(arm, context) {
    foldInterface(arm, context);
    const connection = connectionIn(arm, context);
    const properties = at(connection.value, 'properties');
    const id = at(properties, 'privateLinkServiceId');
    const target = context.refer(id);
    const kept = idInFile(id);
    if (target === null && kept !== undefined) {
      context.keepName('targetInFile', kept);
      context.warn('What the private endpoint stands for is kept, but is no kind of the model.');
    }
    const given = textAt(properties, 'privateLinkServiceConnectionState', 'status');
    return {
      settings: {
        target,
        subresource: readGroup(properties, context),
        ...readAddresses(arm, id, context),
        state: wordOf(states, given) ?? (connection.manual ? 'Pending' : 'Approved'),
        manual: connection.manual,
        dnsZoneGroup: readZoneGroup(arm, context),
        applicationSecurityGroups: listAt(arm.body, 'properties', 'applicationSecurityGroups').flatMap(
          (one) => context.refer(at(one, 'id')) ?? [],
        ),
      },
      parent: context.refer(at(arm.body, 'properties', 'subnet', 'id')),
    };
  },
  drops: ['/properties/customDnsConfigs', '/properties/networkInterfaces'],
});

function connectionOf(
  endpoint: Endpoint,
  name: string,
  target: string | null,
  context: PrintContext,
): JsonObject {
  const { subresource, state } = endpoint;
  const group = gatewayGroupOf(endpoint.target, context) ?? subresource;
  return {
    name: literal(name),
    properties: compact({
      privateLinkServiceId: target ?? undefined,
      groupIds: group === '' ? undefined : [literal(group)],
      privateLinkServiceConnectionState: state === usualState(endpoint) ? undefined : { status: state },
    }),
  };
}

/** What an endpoint starts with need not be said. */
function usualState({ manual }: Endpoint): Endpoint['state'] {
  return manual ? 'Pending' : 'Approved';
}

/** Azure takes the state for information: https://learn.microsoft.com/rest/api/virtualnetwork/private-endpoints/create-or-update (2026-11-29). */
function sayState(endpoint: Endpoint): string {
  return `Drawn as ${endpoint.state.toLowerCase()}; a new one starts as ${usualState(endpoint).toLowerCase()}, and the owner of its target decides.`;
}

/** An endpoint without a target is deployed for one that the deployment names. */
function openTarget({ name }: CodecThing<Endpoint>, connection: string, context: PrintContext): JsonObject {
  const privateLinkServiceId = context.parameter({
    name: parameterWord(name, 'TargetId'),
    type: 'string',
    says: `Resource id of what the private endpoint ${name} stands for.`,
  });
  return { name: literal(connection), properties: { privateLinkServiceId } };
}

function printZoneGroup(
  { name, settings }: CodecThing<Endpoint>,
  context: PrintContext,
): readonly PrintedArm[] {
  const zones = settings.dnsZoneGroup.flatMap((zone) => context.idOf(zone) ?? []);
  if (zones.length === 0 && context.partName('zoneGroupInFile', '') === '') return [];
  const words = numbered(zones.map((id) => nameInId(id)));
  const privateDnsZoneConfigs = zones.map((privateDnsZoneId, index) => {
    const word = words[index] ?? '';
    const usual = word.replaceAll('.', '-');
    return {
      name: literal(context.partName(configPart(word), usual)),
      properties: { privateDnsZoneId },
    };
  });
  const own = lastPart(context.partName('zoneGroup', 'default'));
  return [
    {
      type: groupType,
      name: `${name}/${own}`,
      part: 'zoneGroup',
      body: { properties: { privateDnsZoneConfigs } },
    },
  ];
}

function readZoneGroup(arm: ArmResource, context: ReadContext): Endpoint['dnsZoneGroup'] {
  const [group] = context.childrenOf(arm, groupType);
  if (group === undefined) return [];
  context.fold(group, 'zoneGroup');
  const found = listAt(group.body, 'properties', 'privateDnsZoneConfigs').flatMap((config) => {
    const id = at(config, 'properties', 'privateDnsZoneId');
    const zone = context.refer(id);
    if (zone === null) {
      // The group stays a part, with this zone in the file's words.
      context.keepName('zoneGroupInFile', 'true');
      context.warn('A zone of the zone group could not be told.');
    }
    return zone === null ? [] : [{ zone, word: nameInId(id), name: plainAt(config, 'name') }];
  });
  const words = numbered(found.map(({ word }) => word));
  found.forEach(({ name }, index) => {
    if (name !== undefined) context.keepName(configPart(words[index] ?? ''), name);
  });
  return found.map(({ zone }) => zone);
}

/** An endpoint has one connection, in one list or the other (PE-5). */
function connectionIn(
  arm: ArmResource,
  context: ReadContext,
): { readonly value: Json | undefined; readonly manual: boolean } {
  const [own, ...others] = listAt(arm.body, 'properties', automatic);
  const [manual] = listAt(arm.body, 'properties', asked);
  if (others.length > 0)
    context.warn('Only the first connection of a private endpoint is read.', `/properties/${automatic}`);
  const value = own ?? manual;
  const name = plainAt(value, 'name');
  if (name !== undefined) context.keepName('connection', name);
  return { value, manual: own === undefined && manual !== undefined };
}

function readGroup(properties: Json | undefined, context: ReadContext): string {
  if (isGatewayId(at(properties, 'privateLinkServiceId'))) return '';
  const [group = '', ...others] = plainsAt(properties, 'groupIds');
  if (others.length > 0) context.warn('Only the first group of a private endpoint is read.');
  return spellGroup(group, at(properties, 'privateLinkServiceId'));
}

/** Azure makes the interface of an endpoint, and makes it again. */
function foldInterface(arm: ArmResource, context: ReadContext): void {
  const nic = interfaceOf(arm, context);
  if (nic) context.fold(nic, null);
}

function configPart(word: string): string {
  return `zoneConfig/${partWord(word.toLowerCase())}`;
}
