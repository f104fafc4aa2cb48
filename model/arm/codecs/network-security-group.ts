import { defineCodec, type PrintContext, type ReadContext } from '../../catalog/arm-codec.ts';
import { type Json, type JsonObject, parseArmId } from '../../catalog/arm-resource.ts';
import { literal, partWord, plain, plainAt, plainsAt } from '../../catalog/arm-text.ts';
import { at, listAt, numberAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';

type Settings = SettingsOf<'networkSecurityGroup'>;
type Rule = Settings['rules'][number];
type Side = 'source' | 'destination';

const type = 'Microsoft.Network/networkSecurityGroups';
const singles = [
  'sourceAddressPrefix',
  'destinationAddressPrefix',
  'sourcePortRange',
  'destinationPortRange',
] as const;
const longestDescription = 140;
const protocols = ['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'] as const;

/** Network security groups with their rules. */
export const networkSecurityGroup = defineCodec<Settings>({
  types: [type],
  print: ({ name, settings: { rules } }, context) => {
    const names = azureWords(rules, 'rule');
    const securityRules = rules.map((rule, index) => printRule(rule, names[index] ?? '', context));
    const properties = securityRules.length > 0 ? { properties: { securityRules } } : {};
    return [{ type, name, body: { location: context.location, ...properties } }];
  },
  read: ({ body }, context) => ({
    settings: {
      rules: listAt(body, 'properties', 'securityRules').flatMap((one) => readRule(one, context) ?? []),
    },
  }),
  drops: [
    '/properties/defaultSecurityRules',
    '/properties/networkInterfaces',
    '/properties/subnets',
    '/properties/flowLogs',
    // One spelling of each is printed; what of them only a deployment knows is kept by name.
    ...[
      ...singles,
      'sourceAddressPrefixes',
      'destinationAddressPrefixes',
      'sourcePortRanges',
      'destinationPortRanges',
    ].map((key) => `/properties/securityRules/*/properties/${key}`),
  ],
});

function printRule(rule: Rule, name: string, context: PrintContext): JsonObject {
  return {
    name: literal(name),
    properties: {
      // A name that Azure refuses is kept as what the rule is described by.
      ...(name === rule.name ? {} : { description: literal(rule.name.slice(0, longestDescription)) }),
      priority: rule.priority,
      direction: rule.direction,
      access: rule.access,
      protocol: rule.protocol,
      ...printSide('source', rule.sources, rule.sourceGroups, context),
      ...printPorts('source', rule.sourcePorts),
      ...printSide('destination', rule.destinations, rule.destinationGroups, context),
      ...printPorts('destination', rule.ports),
      ...printExpressions(rule, context),
    },
  };
}

/** What only a deployment knows stands where the design knows nothing. */
function printExpressions(rule: Rule, context: PrintContext): JsonObject {
  const known = {
    sourceAddressPrefix: rule.sources,
    destinationAddressPrefix: rule.destinations,
    sourcePortRange: rule.sourcePorts,
    destinationPortRange: rule.ports,
  };
  const unknown = singles.flatMap((key) => {
    const text = known[key].length === 0 ? context.partName(expressionPart(rule.name, key), '') : '';
    return text === '' ? [] : [[key, text]];
  });
  return Object.fromEntries(unknown);
}

function expressionPart(rule: string, key: string): string {
  return `expression/${partWord(rule)}/${key}`;
}

/** One prefix or tag has a property of its own in Azure, several have another, and groups a third; older files hold groups among the texts, by their ids. */
function printSide(
  side: Side,
  texts: readonly string[],
  own: Rule['sourceGroups'],
  context: PrintContext,
): JsonObject {
  const prefixes = texts.filter((text) => !isGroupId(text)).map(literal);
  const groups = [...texts.filter(isGroupId), ...own.flatMap((id) => context.idOf(id) ?? [])].map((id) => ({
    id,
  }));
  return {
    ...oneOrMany(`${side}AddressPrefix`, `${side}AddressPrefixes`, prefixes),
    ...(groups.length > 0 ? { [`${side}ApplicationSecurityGroups`]: groups } : {}),
  };
}

function printPorts(side: Side, text: string): JsonObject {
  const ports = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(literal);
  return oneOrMany(`${side}PortRange`, `${side}PortRanges`, ports);
}

function oneOrMany(one: string, many: string, texts: readonly string[]): JsonObject {
  const [first, ...others] = texts;
  if (first === undefined) return {};
  return others.length === 0 ? { [one]: first } : { [many]: [...texts] };
}

function readRule(one: Json, context: ReadContext): Rule | undefined {
  const name = nameOf(one);
  const properties = at(one, 'properties');
  const priority = numberAt(properties, 'priority');
  const direction = wordOf(['Inbound', 'Outbound'], at(properties, 'direction'));
  const access = wordOf(['Allow', 'Deny'], at(properties, 'access'));
  const protocol = wordOf(protocols, at(properties, 'protocol'));
  const isReadable =
    priority !== undefined && Number.isInteger(priority) && priority >= 100 && priority <= 4096;
  if (!isReadable || direction === undefined || access === undefined || protocol === undefined) {
    context.warn(
      `Rule ${name} is kept but not modelled: its priority, direction, action or protocol cannot be read.`,
      'properties.securityRules',
    );
    return undefined;
  }
  for (const key of singles) {
    const text = textAt(properties, key);
    if (text && plain(text) === undefined) context.keepName(expressionPart(name, key), text);
  }
  return {
    name,
    priority,
    direction,
    access,
    protocol,
    sources: [...readSide('source', properties)],
    destinations: [...readSide('destination', properties)],
    sourceGroups: readGroups('source', properties, name, context),
    destinationGroups: readGroups('destination', properties, name, context),
    ports: readPorts('destination', properties),
    sourcePorts: readPorts('source', properties),
  };
}

function nameOf(one: Json): string {
  const name = plainAt(one, 'name') ?? '';
  const described = plainAt(one, 'properties', 'description') ?? '';
  if (described === '') return name;
  const [word = ''] = azureWords([{ name: described }], 'rule');
  // Printing describes a rule only by a name that Azure refuses.
  const isSame = word !== described && name.startsWith(word) && /^(?:-\d+)?$/.test(name.slice(word.length));
  return isSame ? described : name;
}

function readSide(side: Side, properties: Json | undefined): readonly string[] {
  return readBoth(properties, `${side}AddressPrefix`, `${side}AddressPrefixes`);
}

function readGroups(
  side: Side,
  properties: Json | undefined,
  rule: string,
  context: ReadContext,
): Rule['sourceGroups'] {
  return listAt(properties, `${side}ApplicationSecurityGroups`).flatMap((one) => {
    const id = textAt(one, 'id') ?? '';
    const group = isGroupId(id) ? context.refer(id) : null;
    if (group === null)
      context.warn(
        `Rule ${rule} names an application security group by what only a deployment knows: it is kept, and the rule counts for no address.`,
        'properties.securityRules',
      );
    return group ?? [];
  });
}

function readPorts(side: Side, properties: Json | undefined): string {
  return readBoth(properties, `${side}PortRange`, `${side}PortRanges`).join(',');
}

/** Files write one value in the singular or in a list of one, and lists of Azure fill both. */
function readBoth(properties: Json | undefined, one: string, many: string): readonly string[] {
  return [...new Set([...plainsAt(properties, one), ...plainsAt(properties, many)])];
}

function isGroupId(text: string): boolean {
  return parseArmId(text)?.type.toLowerCase() === 'microsoft.network/applicationsecuritygroups';
}
