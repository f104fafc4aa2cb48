import { printIp } from '../../address/ip.ts';
import { enclosing, find, ofKind } from '../../document/design.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import { mdCode, mdTable, mdText } from '../text/markdown.ts';

/** What Azure holds: zones with their links, records, the resolver's endpoints and rules. */
export function printAzureSide(network: Network): readonly string[] {
  const sections: readonly [string, string, readonly string[], readonly (readonly string[])[]][] = [
    [
      'Private DNS zones',
      'No private DNS zone.',
      ['Zone', 'linked to', 'when a name is missing', 'registers machines'],
      zoneRows(network),
    ],
    ['Records', 'No record.', ['Zone', 'name', 'type', 'value', 'TTL', 'written by'], recordRows(network)],
    [
      'DNS Private Resolver',
      'No resolver endpoint.',
      ['Endpoint', 'direction', 'resolver', 'subnet', 'address'],
      endpointRows(network),
    ],
    [
      'Forwarding rules',
      'No forwarding rule.',
      ['Ruleset', 'rule', 'domain', 'asked servers', 'counts in', 'leaves by'],
      ruleRows(network),
    ],
  ];
  return sections.flatMap(([title, none, head, rows]) => [
    `## ${title}`,
    rows.length > 0 ? mdTable(head, rows) : none,
  ]);
}

function zoneRows({ design }: Network): readonly (readonly string[])[] {
  return ofKind(design, 'privateDnsZone').flatMap(({ name, settings }) => {
    const links = settings.links.filter(({ vnet }) => vnet !== null);
    if (links.length === 0) return [[mdCode(name), '**no virtual network**: nobody sees it', '', '']];
    return links.map(({ vnet, resolutionPolicy, registrationEnabled }) => [
      mdCode(name),
      nameIn(design, vnet),
      resolutionPolicy === 'NxDomainRedirect' ? 'falls back to the internet' : 'NXDOMAIN',
      registrationEnabled ? 'yes' : 'no',
    ]);
  });
}

function recordRows({ design, dns }: Network): readonly (readonly string[])[] {
  return dns.zones.flatMap((zone) =>
    zone.records.map(({ name, type, values, ttl, from, registered }) => [
      mdCode(zone.name),
      mdCode(name),
      type,
      values.map(mdCode).join(', '),
      `${ttl}`,
      from === zone.id
        ? 'hand'
        : registered
          ? `registration of ${nameIn(design, from)}`
          : `zone group of ${nameIn(design, from)}`,
    ]),
  );
}

function endpointRows(network: Network): readonly (readonly string[])[] {
  const { design } = network;
  const row = (
    one: {
      readonly id: ResourceId;
      readonly name: string;
      readonly settings: { readonly resolver: ResourceId | null };
    },
    direction: string,
    address: string,
  ) => [
    mdText(one.name),
    direction,
    nameIn(design, one.settings.resolver),
    nameIn(design, enclosing(design, one.id, 'subnet')?.id),
    address,
  ];
  return [
    ...ofKind(design, 'dnsInboundEndpoint').map((one) => {
      const ip = network.addressesOf(one.id)[0]?.ip;
      const sure = one.settings.address === null ? ' (picked by Azure)' : '';
      return row(
        one,
        'inbound',
        ip === undefined ? 'none: its subnet has no prefix' : mdCode(printIp(ip)) + sure,
      );
    }),
    ...ofKind(design, 'dnsOutboundEndpoint').map((one) => row(one, 'outbound', '')),
  ];
}

function ruleRows({ design }: Network): readonly (readonly string[])[] {
  return ofKind(design, 'dnsForwardingRuleset').flatMap(({ name, settings }) =>
    settings.rules.map((rule) => [
      mdText(name),
      mdText(rule.name) + (rule.enabled ? '' : ' (disabled)'),
      mdCode(rule.domain),
      rule.targets.map(mdCode).join(', '),
      settings.links.map(({ vnet }) => nameIn(design, vnet)).join(', ') || '**no virtual network**',
      settings.outboundEndpoints.map((id) => nameIn(design, id)).join(', ') || '**no outbound endpoint**',
    ]),
  );
}

function nameIn(design: Network['design'], id: ResourceId | null | undefined): string {
  const resource = find(design, id);
  return resource ? mdText(resource.name) : '';
}
