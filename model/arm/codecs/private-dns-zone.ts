import type { CodecThing, PrintedArm, ReadContext } from '../../catalog/arm-codec.ts';
import { defineCodec } from '../../catalog/arm-codec.ts';
import { type ArmResource, armKey, type JsonObject, lastPart } from '../../catalog/arm-resource.ts';
import { literal, partWord, plain, plainAt } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, listAt, numberAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { printLinks, readLinks } from '../vnet-links.ts';

const type = 'Microsoft.Network/privateDnsZones';
const linkType = `${type}/virtualNetworkLinks`;
const recordTypes = ['A', 'AAAA', 'CNAME', 'TXT'] as const;

type Zone = SettingsOf<'privateDnsZone'>;
type Row = Zone['records'][number];

/** Private DNS zones with their links and records. What Azure writes into a zone by itself is not read as a record. */
export const privateDnsZone = defineCodec<Zone>({
  types: [type],
  print(thing, context) {
    const refused = thing.settings.records.filter(({ name }) => name.includes('/'));
    const links = printLinks(thing, linkType, context, (link, virtualNetwork) => ({
      location: 'global',
      properties: compact({
        virtualNetwork,
        registrationEnabled: link.registrationEnabled,
        // Only zones of Private Link take the policy, and its default need not be said.
        resolutionPolicy: link.resolutionPolicy === 'Default' ? undefined : link.resolutionPolicy,
      }),
    }));
    return [
      {
        type,
        name: thing.name,
        body: { location: 'global' },
        ...(refused.length > 0
          ? { comment: `Azure takes no slash in the name of a record; left out: ${refused.length}.` }
          : {}),
      },
      ...links,
      ...printRecords(thing),
    ];
  },
  read(arm, context) {
    const links = readLinks(arm, linkType, context).map(({ vnet, link: { body } }) => ({
      vnet,
      resolutionPolicy:
        wordOf(['Default', 'NxDomainRedirect'], at(body, 'properties', 'resolutionPolicy')) ?? 'Default',
      registrationEnabled: flagAt(body, 'properties', 'registrationEnabled') ?? false,
    }));
    return { settings: { links, records: readRecords(arm, context) } };
  },
  drops: [
    '/properties/maxNumberOfRecordSets',
    '/properties/maxNumberOfVirtualNetworkLinks',
    '/properties/maxNumberOfVirtualNetworkLinksWithRegistration',
    '/properties/numberOfRecordSets',
    '/properties/numberOfVirtualNetworkLinks',
    '/properties/numberOfVirtualNetworkLinksWithRegistration',
    '/properties/internalId',
    '/properties/virtualNetworkLinkState',
    '/properties/fqdn',
    '/properties/isAutoRegistered',
  ],
});

/** One record set for each name and type: rows of the same name and type are one in Azure. */
function printRecords({ name: zone, settings }: CodecThing<Zone>): readonly PrintedArm[] {
  const sets = new Map<string, Row>();
  for (const row of settings.records) {
    if (row.name === '' || row.name.includes('/')) continue;
    const part = partOf(row.type, row.name);
    const known = sets.get(part);
    sets.set(part, known ? { ...known, values: [...known.values, ...row.values] } : row);
  }
  return [...sets].map(([part, row]) => ({
    type: `${type}/${row.type}`,
    name: `${zone}/${row.name}`,
    part,
    body: { properties: { ttl: row.ttl, ...valuesOf(row) } },
  }));
}

function valuesOf({ type: word, values }: Row): JsonObject {
  if (word === 'A') return { aRecords: values.map((ip) => ({ ipv4Address: literal(ip) })) };
  if (word === 'AAAA') return { aaaaRecords: values.map((ip) => ({ ipv6Address: literal(ip) })) };
  if (word === 'CNAME') return values[0] === undefined ? {} : { cnameRecord: { cname: literal(values[0]) } };
  // One text is cut into pieces of at most 255 characters: https://learn.microsoft.com/azure/dns/dns-zones-records (2026-11-29).
  return { txtRecords: values.map((text) => ({ value: (text.match(/.{1,255}/gs) ?? ['']).map(literal) })) };
}

function readRecords(arm: ArmResource, context: ReadContext): readonly Row[] {
  const soa = context.childrenOf(arm, `${type}/SOA`);
  for (const one of soa) context.fold(one, null);
  const written = writtenByEndpoints(arm, context);
  return recordTypes.flatMap((word) =>
    context.childrenOf(arm, `${type}/${word}`).flatMap((child): readonly Row[] => {
      const name = lastPart(child.name);
      const creator = textAt(child.body, 'properties', 'metadata', 'creator') ?? '';
      const isAzures =
        flagAt(child.body, 'properties', 'isAutoRegistered') === true ||
        (written && /^created by private endpoint/i.test(creator));
      context.fold(child, isAzures ? null : partOf(word, name));
      if (isAzures) return [];
      const ttl = numberAt(child.body, 'properties', 'ttl') ?? 3600;
      return [{ name, type: word, values: [...readValues(child, word)], ttl }];
    }),
  );
}

function readValues({ body }: ArmResource, word: Row['type']): readonly string[] {
  const properties = at(body, 'properties');
  if (word === 'A') return listAt(properties, 'aRecords').flatMap((one) => plainAt(one, 'ipv4Address') ?? []);
  if (word === 'AAAA')
    return listAt(properties, 'aaaaRecords').flatMap((one) => plainAt(one, 'ipv6Address') ?? []);
  if (word === 'CNAME')
    return [plainAt(properties, 'cnameRecord', 'cname') ?? ''].filter((one) => one !== '');
  return listAt(properties, 'txtRecords').map((one) =>
    listAt(one, 'value')
      .map((piece) => plain(piece) ?? '')
      .join(''),
  );
}

/** Does a zone group of the file write into this zone? Its records appear by themselves then. */
function writtenByEndpoints(arm: ArmResource, context: ReadContext): boolean {
  return context.ofType('Microsoft.Network/privateEndpoints/privateDnsZoneGroups').some(({ body }) =>
    listAt(body, 'properties', 'privateDnsZoneConfigs').some((config) => {
      const id = textAt(config, 'properties', 'privateDnsZoneId');
      return id !== undefined && armKey(id) === armKey(arm);
    }),
  );
}

function partOf(word: string, name: string): string {
  return `record/${word}/${partWord(name.toLowerCase())}`;
}
