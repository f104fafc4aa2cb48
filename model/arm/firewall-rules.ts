import { parseLoosePrefix } from '../address/prefix.ts';
import type { PrintContext, ReadContext } from '../catalog/arm-codec.ts';
import { type Json, type JsonObject, parseArmId } from '../catalog/arm-resource.ts';
import { literal, partWord, plainAt, plainsAt, unlessNone } from '../catalog/arm-text.ts';
import { readServiceTag } from '../catalog/facts/service-tag-names.ts';
import { compact, listAt, numberAt } from '../catalog/read-json.ts';
import type { SettingsOf } from '../document/resource.ts';

type Settings = SettingsOf<'azureFirewall'>;

/** A rule that looks at addresses and ports. */
export type NetworkRule = Settings['networkRules'][number];

/** A rule that puts another destination in. */
export type NatRule = Settings['natRules'][number];

/** A rule that looks at names. */
export type ApplicationRule = Settings['applicationRules'][number];

/** A network rule as a policy holds it. */
export function printNetworkRule(rule: NetworkRule, name: string, context: PrintContext): JsonObject {
  const named = rule.destinations.filter(isName);
  const { addresses, groups } = printSide(
    rule.destinations.filter((text) => !named.includes(text)),
    rule.name,
    'destination',
    context,
  );
  return compact({
    ruleType: 'NetworkRule',
    name: literal(name),
    ipProtocols: rule.protocols.map(literal),
    ...printSources(rule, context),
    destinationAddresses: unlessNone(addresses.map(literal)),
    destinationIpGroups: unlessNone(groups),
    destinationFqdns: unlessNone(named.map(literal)),
    destinationPorts: unlessNone(portsOf(rule.ports).map(literal)),
  });
}

/** What a network rule says beside priority and action. */
export function readNetworkRule(
  rule: Json,
  name: string,
  context: ReadContext,
): Omit<NetworkRule, 'name' | 'priority' | 'access'> {
  return {
    // Classic rules write `protocols`.
    protocols: [...plainsAt(rule, 'ipProtocols'), ...plainsAt(rule, 'protocols')],
    sources: readSide(rule, name, 'source', context),
    destinations: [...readSide(rule, name, 'destination', context), ...plainsAt(rule, 'destinationFqdns')],
    ports: plainsAt(rule, 'destinationPorts').join(','),
  };
}

/** A DNAT rule as a policy holds it. */
export function printNatRule(rule: NatRule, name: string, context: PrintContext): JsonObject {
  return compact({
    ruleType: 'NatRule',
    name: literal(name),
    ipProtocols: unlessNone(rule.protocols.map(literal)),
    ...printSources(rule, context),
    destinationAddresses: unlessNone(rule.destinations.map(literal)),
    destinationPorts: unlessNone(portsOf(rule.ports).map(literal)),
    translatedAddress: rule.translatedAddress === null ? undefined : literal(rule.translatedAddress),
    translatedPort: `${rule.translatedPort}`,
  });
}

/** What a DNAT rule says beside its priority. */
export function readNatRule(
  rule: Json,
  name: string,
  context: ReadContext,
): Omit<NatRule, 'name' | 'priority'> {
  const translatedAddress = plainAt(rule, 'translatedAddress') || null;
  if (translatedAddress === null)
    context.warn(`Rule ${name} leads to a name and not to an address, which is kept but not modelled.`);
  const port = Number(plainAt(rule, 'translatedPort') ?? numberAt(rule, 'translatedPort'));
  return {
    protocols: [...plainsAt(rule, 'ipProtocols'), ...plainsAt(rule, 'protocols')],
    sources: readSide(rule, name, 'source', context),
    destinations: [...plainsAt(rule, 'destinationAddresses')],
    ports: plainsAt(rule, 'destinationPorts').join(','),
    translatedAddress,
    translatedPort: Number.isInteger(port) && port > 0 && port <= 65535 ? port : 443,
  };
}

/** An application rule as a policy holds it; what is left out of it, since Azure has no word for it, is said by the second result. */
export function printApplicationRule(
  rule: ApplicationRule,
  name: string,
  context: PrintContext,
): { readonly body: JsonObject; readonly lacks: readonly string[] } {
  const ports = portsOf(rule.ports);
  const single = ports.filter((text) => /^\d+$/.test(text));
  const protocols = single.map((text) => ({
    protocolType: context.partName(protocolPart(rule.name, text), usualProtocol(Number(text))),
    port: Number(text),
  }));
  const tags = rule.fqdns.filter(isTag);
  const body = compact({
    ruleType: 'ApplicationRule',
    name: literal(name),
    ...printSources(rule, context),
    protocols: unlessNone(protocols),
    targetFqdns: unlessNone(rule.fqdns.filter((text) => !isTag(text)).map(literal)),
    fqdnTags: unlessNone(tags),
  });
  return { body, lacks: ports.filter((text) => !single.includes(text)) };
}

/** What an application rule says beside priority and action. */
export function readApplicationRule(
  rule: Json,
  name: string,
  context: ReadContext,
): Omit<ApplicationRule, 'name' | 'priority' | 'access'> {
  const ports = listAt(rule, 'protocols').flatMap((one) => {
    const port = numberAt(one, 'port');
    const protocol = plainAt(one, 'protocolType');
    if (port === undefined) return [];
    if (protocol && protocol.toLowerCase() !== usualProtocol(port).toLowerCase())
      context.keepName(protocolPart(name, `${port}`), protocol);
    return [`${port}`];
  });
  return {
    sources: readSide(rule, name, 'source', context),
    fqdns: [...plainsAt(rule, 'targetFqdns'), ...plainsAt(rule, 'fqdnTags')],
    ports: ports.join(','),
  };
}

type Side = 'source' | 'destination';

function printSources(
  { sources, name }: Pick<NetworkRule, 'sources' | 'name'>,
  context: PrintContext,
): JsonObject {
  const { addresses, groups } = printSide(sources, name, 'source', context);
  return compact({
    sourceAddresses: unlessNone(addresses.map(literal)),
    sourceIpGroups: unlessNone(groups),
  });
}

/** Addresses that were read from an IP group are the group again as long as all of them stand there. */
function printSide(
  texts: readonly string[],
  rule: string,
  side: Side,
  context: PrintContext,
): { readonly addresses: readonly string[]; readonly groups: readonly string[] } {
  const groups = texts.filter(isGroupId);
  let addresses = texts.filter((text) => !groups.includes(text));
  for (let index = 0; ; index += 1) {
    const [id, ...members] = context.partName(groupPart(rule, side, index), '').split(' ');
    if (!id) return { addresses, groups };
    if (!members.every((one) => addresses.includes(one))) continue;
    groups.push(id);
    addresses = addresses.filter((one) => !members.includes(one));
  }
}

function readSide(rule: Json, name: string, side: Side, context: ReadContext): string[] {
  let count = 0;
  const grouped = plainsAt(rule, `${side}IpGroups`).flatMap((id) => {
    const members = plainsAt(context.find(id)?.body, 'properties', 'ipAddresses');
    if (members.length > 0) {
      context.keepName(groupPart(name, side, count), [id, ...members].join(' '));
      count += 1;
      return members;
    }
    context.warn(
      `Rule ${name} names an IP group that is not in the file; it is kept, and counts for no address.`,
    );
    return isGroupId(id) ? [id] : [];
  });
  return [...new Set([...plainsAt(rule, `${side}Addresses`), ...grouped])];
}

/** The id of an IP group stands among the addresses of a rule where its members are not known. */
function isGroupId(text: string): boolean {
  return parseArmId(text)?.type.toLowerCase() === 'microsoft.network/ipgroups';
}

function groupPart(rule: string, side: Side, index: number): string {
  return `ipGroup/${partWord(rule)}/${side}/${index}`;
}

function portsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A name in a network rule: neither address, range nor service tag. */
function isName(text: string): boolean {
  if (parseLoosePrefix(text) !== null || readServiceTag(text).known) return false;
  return /^(?:[*a-z0-9_-]+\.)+[a-z][a-z0-9-]*$/i.test(text);
}

/** An FQDN tag such as `WindowsUpdate` or `Office365.Exchange.Optimize`: one word with a capital. */
function isTag(text: string): boolean {
  return /^[A-Z][A-Za-z0-9]+$/.test(text) || /^Office365\.[A-Za-z0-9.]+$/.test(text);
}

/** Application rules know three protocols; the port tells which is meant where nobody said. */
function usualProtocol(port: number): string {
  if (port === 80 || port === 8080) return 'Http';
  return port === 1433 || (port >= 11000 && port <= 11999) ? 'Mssql' : 'Https';
}

function protocolPart(rule: string, port: string): string {
  return `protocol/${partWord(rule)}/${port}`;
}
