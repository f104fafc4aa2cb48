import type { PrintContext, ReadContext } from '../catalog/arm-codec.ts';
import { type ArmResource, type Json, type JsonObject, lastPart } from '../catalog/arm-resource.ts';
import { literal, plainAt, plainsAt } from '../catalog/arm-text.ts';
import { at, listAt, numberAt, wordOf } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';

type Rule = SettingsOf<'securityAdminConfiguration'>['collections'][number]['rules'][number];

const everyPort = '0-65535';
const protocols = ['Any', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'] as const;

/** The properties of a security admin rule. */
export function printAdminRule(rule: Rule, context: PrintContext): JsonObject {
  return {
    priority: rule.priority,
    direction: rule.direction,
    access: rule.access,
    protocol: rule.protocol === '*' ? 'Any' : rule.protocol,
    sources: printSide(rule.sources, rule.sourceGroups, context),
    sourcePortRanges: printPorts(rule.sourcePorts),
    destinations: printSide(rule.destinations, rule.destinationGroups, context),
    destinationPortRanges: printPorts(rule.ports),
  };
}

/** A rule of a file; undefined for one that cannot be read, which is said and stays as it is. */
export function readAdminRule({ name, body }: ArmResource, context: ReadContext): Rule | undefined {
  const properties = at(body, 'properties');
  const priority = numberAt(properties, 'priority');
  const direction = wordOf(['Inbound', 'Outbound'], at(properties, 'direction'));
  const access = wordOf(['Allow', 'AlwaysAllow', 'Deny'], at(properties, 'access'));
  const protocol = wordOf(protocols, at(properties, 'protocol'));
  const isNumber = priority !== undefined && Number.isInteger(priority) && priority >= 1 && priority <= 4096;
  if (!isNumber || direction === undefined || access === undefined || protocol === undefined) {
    context.warn(
      `Admin rule ${lastPart(name)} is kept but not modelled: its priority, direction, action or protocol cannot be read.`,
    );
    return undefined;
  }
  return {
    name: lastPart(name),
    priority,
    direction,
    access,
    protocol: protocol === 'Any' ? '*' : protocol,
    ...readSides(properties, context),
    ports: readPorts(properties, 'destinationPortRanges'),
    sourcePorts: readPorts(properties, 'sourcePortRanges'),
  };
}

function printSide(texts: readonly string[], groups: readonly ResourceId[], context: PrintContext): Json[] {
  return [
    ...texts.map((text) => ({
      addressPrefix: literal(text),
      addressPrefixType: isPrefix(text) ? 'IPPrefix' : 'ServiceTag',
    })),
    ...groups.flatMap((id) => {
      const addressPrefix = context.idOf(id);
      return addressPrefix === null ? [] : [{ addressPrefix, addressPrefixType: 'NetworkGroup' }];
    }),
  ];
}

/** Tags begin with a letter; IPv6 has colons and tags have none. */
function isPrefix(text: string): boolean {
  return text === '*' || text.includes(':') || /^\d/.test(text);
}

function printPorts(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (part === '*' ? everyPort : literal(part)));
}

function readSides(properties: Json | undefined, context: ReadContext) {
  const [sources, destinations] = [listAt(properties, 'sources'), listAt(properties, 'destinations')];
  return {
    sources: [...textsOf(sources)],
    sourceGroups: groupsOf(sources, context),
    destinations: [...textsOf(destinations)],
    destinationGroups: groupsOf(destinations, context),
  };
}

/** A side that names nothing is any. */
function textsOf(items: readonly Json[]): readonly string[] {
  if (items.length === 0) return ['*'];
  return items.filter((item) => !isGroup(item)).flatMap((item) => plainAt(item, 'addressPrefix') ?? []);
}

function groupsOf(items: readonly Json[], context: ReadContext): readonly ResourceId[] {
  return items.filter(isGroup).flatMap((item) => context.refer(at(item, 'addressPrefix')) ?? []);
}

function isGroup(item: Json): boolean {
  return plainAt(item, 'addressPrefixType')?.toLowerCase() === 'networkgroup';
}

function readPorts(properties: Json | undefined, key: string): string {
  const ports = plainsAt(properties, key);
  return ports.length === 0 || ports.includes(everyPort) || ports.includes('*') ? '*' : ports.join(',');
}
