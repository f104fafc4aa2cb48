import { type Ip, parseIp, printIp } from '../address/ip.ts';
import type { HostName } from '../catalog/service.ts';
import type { DnsServer, DnsWorld, PrivateZone, PublicName, Ruleset, ZoneRecord } from '../dns/dns-world.ts';
import { internalNamesAreYoursToPublish } from '../dns/rules/internal-names-are-yours-to-publish.ts';
import { privateNamesAreInTheirZoneAlone } from '../dns/rules/private-names-are-in-their-zone-alone.ts';
import { type Design, enclosing, find, ofKind } from '../document/design.ts';
import type { ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { Held } from './addresses.ts';
import { compileDnsPolicies } from './dns-policies.ts';
import { frontDoorNames } from './front-door-names.ts';
import { injectedNames, injectedRecords } from './injected-names.ts';
import { apiServerZones } from './kubernetes.ts';
import { compileMachineNames } from './machine-names.ts';
import type { EndpointNode, ServiceNode, SiteNode } from './network.ts';
import { addressFor } from './services.ts';
import { isOfScope, listenerAliases, namesOfScopes } from './shared-names.ts';

/** Everything that the resolver needs: zones with their records, rules, servers by address, and public names. */
export function compileNames(
  design: Design,
  held: readonly Held[],
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
  services: ReadonlyMap<ResourceId, ServiceNode>,
  sites: ReadonlyMap<ResourceId, SiteNode>,
): DnsWorld {
  const injected = injectedRecords(design, held);
  return {
    zones: apiServerZones(
      design,
      held,
      services,
      ofKind(design, 'privateDnsZone').map((zone) =>
        compileZone(zone, design, held, endpoints, services, injected.get(zone.id) ?? []),
      ),
    ),
    rulesets: ofKind(design, 'dnsForwardingRuleset').map((ruleset) => compileRuleset(ruleset, design)),
    servers: [...azureServers(design, held), ...siteServers(design, sites)],
    vnets: [
      ...ofKind(design, 'virtualNetwork').map(({ id, name, settings }) => ({
        id,
        name,
        dnsServers: parseIps(settings.dnsServers),
      })),
      // A virtual hub asks Azure DNS, and no zone can be linked to it (DNS-35).
      ...ofKind(design, 'virtualHub').map(({ id, name }) => ({ id, name, dnsServers: [], isHub: true })),
    ],
    publicAliases: listenerAliases(services),
    publicNames: publicNames(design, held, endpoints, services),
    policies: compileDnsPolicies(design),
    machines: compileMachineNames(design, held),
  };
}

/** A zone with its own records and those that zone groups write into it. */
function compileZone(
  zone: ResourceOf<'privateDnsZone'>,
  design: Design,
  held: readonly Held[],
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
  services: ReadonlyMap<ResourceId, ServiceNode>,
  injected: readonly ZoneRecord[],
): PrivateZone {
  const manual = zone.settings.records.map((record): ZoneRecord => ({ ...record, from: zone.id }));
  const written = ofKind(design, 'privateEndpoint')
    .filter(({ settings }) => settings.dnsZoneGroup.includes(zone.id))
    .flatMap((endpoint) => recordsOf(endpoints.get(endpoint.id), zone.name, services));
  return {
    id: zone.id,
    name: zone.name.toLowerCase(),
    links: zone.settings.links.flatMap(({ vnet, resolutionPolicy }) =>
      vnet === null ? [] : [{ vnet, resolutionPolicy }],
    ),
    records: [...manual, ...lastWriterWins(written), ...injected, ...registeredIn(zone, design, held)],
  };
}

/** The records that a zone group writes: only for names whose zone this is, and only with an approved connection (DNS-45). */
function recordsOf(
  endpoint: EndpointNode | undefined,
  zone: string,
  services: ReadonlyMap<ResourceId, ServiceNode>,
): readonly ZoneRecord[] {
  const service = endpoint?.target == null ? undefined : services.get(endpoint.target);
  if (!endpoint?.approved || !service) return [];
  return service.hosts
    .filter(
      (host) => host.subresource === endpoint.subresource && host.zone.toLowerCase() === zone.toLowerCase(),
    )
    .flatMap((host): readonly ZoneRecord[] => {
      const ip = addressFor(endpoint, host);
      return ip === null
        ? []
        : [{ name: host.record, type: 'A', values: [printIp(ip)], ttl: 10, from: endpoint.id }];
    });
}

/** The machines of VNets whose link registers them, by their names and first addresses. */
function registeredIn(
  zone: ResourceOf<'privateDnsZone'>,
  design: Design,
  held: readonly Held[],
): readonly ZoneRecord[] {
  const vnets = zone.settings.links
    .filter(({ registrationEnabled }) => registrationEnabled)
    .map(({ vnet }) => vnet);
  if (vnets.length === 0) return [];
  return held
    .filter(({ kind, nicIndex }) => kind === 'machine' && nicIndex === 0)
    .filter(({ subnet }) => vnets.includes(enclosing(design, subnet, 'virtualNetwork')?.id ?? null))
    .map(
      ({ id, name, ip }): ZoneRecord => ({
        name: name.toLowerCase(),
        type: 'A',
        values: [printIp(ip)],
        ttl: 10,
        from: id,
        registered: true,
      }),
    );
}

/** A second endpoint of one resource rewrites the record of the first (DNS-42). */
function lastWriterWins(records: readonly ZoneRecord[]): readonly ZoneRecord[] {
  return [...new Map(records.map((record) => [record.name.toLowerCase(), record])).values()];
}

function compileRuleset(ruleset: ResourceOf<'dnsForwardingRuleset'>, design: Design): Ruleset {
  return {
    id: ruleset.id,
    name: ruleset.name,
    links: ruleset.settings.links.flatMap(({ vnet }) => (vnet === null ? [] : [vnet])),
    outbound: ruleset.settings.outboundEndpoints.flatMap((endpoint) => {
      const vnet = enclosing(design, endpoint, 'virtualNetwork');
      return vnet ? [{ endpoint, vnet: vnet.id }] : [];
    }),
    rules: ruleset.settings.rules.map(({ name, domain, enabled, targets }) => ({
      name,
      domain,
      enabled,
      // A target may carry a port (10.0.0.4:53); the port does not change the answer.
      targets: parseIps(targets.map((target) => target.split(':')[0] ?? '')),
    })),
  };
}

function azureServers(design: Design, held: readonly Held[]): readonly DnsServer[] {
  return held.flatMap(({ id, name, ip: address, subnet }): readonly DnsServer[] => {
    const resource = find(design, id);
    const hub = find(design, subnet)?.kind === 'virtualHub' ? subnet : undefined;
    const vnet = enclosing(design, subnet, 'virtualNetwork')?.id ?? hub;
    if (!resource || !vnet) return [];
    switch (resource.kind) {
      case 'dnsInboundEndpoint':
        return [{ kind: 'inboundEndpoint', id, name, vnet, address }];
      case 'azureFirewall': {
        const proxy = resource.settings.dnsProxy && resource.settings.tier !== 'Basic';
        return [
          {
            kind: 'firewall',
            id,
            name,
            vnet,
            address,
            proxy,
            upstream: parseIps(resource.settings.dnsServers),
          },
        ];
      }
      case 'virtualMachine': {
        const { enabled, upstream, servers, conditionalForwarders } = resource.settings.dnsForwarder;
        const waits = resource.settings.dnsTimeout;
        if (!enabled) return [];
        const conditional = conditionalForwarders.map(({ domain, targets }) => ({
          domain,
          targets: parseIps(targets),
        }));
        return [
          {
            kind: 'forwarder',
            id,
            name,
            vnet,
            address,
            upstream: upstream === 'servers' ? parseIps(servers) : upstream,
            ...(waits === null ? {} : { waits }),
            conditional,
          },
        ];
      }
      default:
        return [];
    }
  });
}

function siteServers(design: Design, sites: ReadonlyMap<ResourceId, SiteNode>): readonly DnsServer[] {
  return ofKind(design, 'onPremisesDnsServer').flatMap((server): readonly DnsServer[] => {
    const address = parseIp(server.settings.address ?? '');
    const site = server.parent === null ? undefined : sites.get(server.parent);
    if (address === null || !site) return [];
    const { mode, defaultForwarders, conditionalForwarders, records } = server.settings;
    return [
      {
        kind: 'onPremises',
        id: server.id,
        name: server.name,
        site: site.id,
        address,
        mode,
        forwarders: parseIps(defaultForwarders),
        conditional: conditionalForwarders.map(({ domain, targets }) => ({
          domain,
          targets: parseIps(targets),
        })),
        records,
      },
    ];
  });
}

/** The public names of the design's services; an approved endpoint adds the privatelink alias. */
function publicNames(
  design: Design,
  held: readonly Held[],
  endpoints: ReadonlyMap<ResourceId, EndpointNode>,
  services: ReadonlyMap<ResourceId, ServiceNode>,
): readonly PublicName[] {
  const ofScopes = namesOfScopes(services);
  const ofServices = [...services.values()].flatMap((service) =>
    service.hosts
      .filter((host) => !isOfScope(service, host, ofScopes))
      .map((host): PublicName => {
        const hasEndpoint = service.endpoints.some(
          (one) => one.approved && one.subresource === host.subresource,
        );
        return {
          fqdn: host.fqdn.toLowerCase(),
          resource: service.id,
          subresource: host.subresource,
          // Some names are aliases with or without an endpoint (DNS-1, DNS-111).
          alias: !host.publicly && (hasEndpoint || host.aliasAlways) ? aliasOf(host) : null,
          endpoints: service.endpoints
            .filter((one) => one.approved && one.subresource === host.subresource)
            .map((one) => ({ id: one.id, address: addressFor(one, host) })),
          ...publicAnswer(service, host, held),
        };
      }),
  );
  return [...ofServices, ...injectedNames(design, held, endpoints), ...frontDoorNames(design)];
}

/** What public DNS gives for a name: the public address, the private one, or nothing (DNS-1). */
function publicAnswer(
  service: ServiceNode,
  { publicly }: HostName,
  held: readonly Held[],
): Pick<PublicName, 'answer' | 'because'> {
  if (publicly === 'nothing') {
    const rule =
      service.kind === 'kubernetesCluster' ? privateNamesAreInTheirZoneAlone : internalNamesAreYoursToPublish;
    return { answer: null, because: rule.id };
  }
  const ip = publicly === 'privateAddress' ? held.find(({ id }) => id === service.id)?.ip : undefined;
  if (ip !== undefined) return { answer: { text: printIp(ip), ip: printIp(ip), private: true } };
  const text = `public address of ${service.name}`;
  return {
    answer: { text, ip: service.pinnedIp === null ? null : printIp(service.pinnedIp), private: false },
  };
}

function aliasOf({ record, zone }: HostName): string {
  return (record === '@' ? zone : `${record}.${zone}`).toLowerCase();
}

/** The addresses that can be read. */
export function parseIps(texts: readonly string[]): readonly Ip[] {
  return texts.map(parseIp).filter((ip) => ip !== null);
}
