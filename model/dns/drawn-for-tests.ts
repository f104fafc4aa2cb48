import { type Ip, parseIp, printIp } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import { invariant } from '../explain/invariant.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import type { NameAnswer } from './dns-answer.ts';
import type {
  ConditionalForwarder,
  DnsClient,
  DnsPlace,
  DnsServer,
  DnsWorld,
  FirewallServer,
  ForwarderServer,
  ForwardingRule,
  HostEntry,
  OnPremisesServer,
  PrivateZone,
  PublicName,
  Ruleset,
  ZoneLink,
} from './dns-world.ts';
import { resolveName } from './resolve-name.ts';
import { openPassage, shutPassage } from './rules/questions-travel-by-udp-and-tcp.ts';

/** An address for a test; it must be one. */
export function ip(text: string): Ip {
  const parsed = parseIp(text);
  invariant(parsed !== null, `${text} is an address`);
  return parsed;
}

/** A resource id for a test: its name. */
export const id: (name: string) => ResourceId = toResourceId;

/** A world for a test: what is not named is empty; VNets are those that somebody uses, on Azure DNS unless `dns` says otherwise. */
export function worldOf(
  parts: Partial<DnsWorld> & { readonly dns?: Readonly<Record<string, readonly string[]>> },
): DnsWorld {
  const { dns = {}, ...rest } = parts;
  const vnets = ['app', 'hub', 'east', 'west', 'node'].map((name) => ({
    id: id(name),
    name: `vnet-${name}`,
    dnsServers: (dns[name] ?? []).map(ip),
  }));
  return { vnets, zones: [], rulesets: [], servers: [], publicNames: [], ...rest };
}

/** A zone linked to the VNets, with one A record per entry. */
export function zone(
  name: string,
  vnets: readonly string[],
  records: Readonly<Record<string, string>>,
  more: { readonly id?: string; readonly policy?: ZoneLink['resolutionPolicy'] } = {},
): PrivateZone {
  const zoneId = id(more.id ?? name);
  return {
    id: zoneId,
    name,
    links: vnets.map((vnet) => ({ vnet: id(vnet), resolutionPolicy: more.policy ?? 'Default' })),
    records: Object.entries(records).map(([record, value]) => ({
      name: record,
      type: 'A',
      values: value === '' ? [] : [value],
      ttl: 10,
      from: zoneId,
    })),
  };
}

/** A public name whose alias is given only where a private endpoint exists; `endpoints` are its addresses. */
export function publicName(
  fqdn: string,
  alias: string | null = null,
  endpoints?: readonly string[],
): PublicName {
  const resource = id(fqdn.split('.')[0] ?? fqdn);
  return {
    fqdn,
    resource,
    subresource: 'group',
    alias,
    answer: { text: `public address of ${resource}`, ip: null, private: false },
    ...(endpoints
      ? { endpoints: endpoints.map((address) => ({ id: id(`pe-${address}`), address: ip(address) })) }
      : {}),
  };
}

/** A ruleset with its outbound endpoint in the hub. */
export function ruleset(
  vnets: readonly string[],
  rules: Readonly<Record<string, readonly string[]>>,
  more: Partial<ForwardingRule> = {},
): Ruleset {
  return {
    id: id('ruleset'),
    name: 'ruleset',
    links: vnets.map(id),
    outbound: [{ endpoint: id('outbound'), vnet: id('hub') }],
    rules: Object.entries(rules).map(([domain, targets]) => ({
      name: `rule-${domain}`,
      domain,
      enabled: true,
      targets: targets.map(ip),
      ...more,
    })),
  };
}

/** Conditional forwarders by suffix. */
export function conditional(
  entries: Readonly<Record<string, readonly string[]>>,
): readonly ConditionalForwarder[] {
  return Object.entries(entries).map(([domain, targets]) => ({ domain, targets: targets.map(ip) }));
}

/** A DNS machine in the hub unless said otherwise. */
export function forwarder(
  address: string,
  upstream: 'azure' | 'rootHints' | readonly string[],
  rules: Readonly<Record<string, readonly string[]>> = {},
  vnet = 'hub',
): ForwarderServer {
  return {
    kind: 'forwarder',
    id: id(`vm-${address}`),
    name: `vm-${address}`,
    vnet: id(vnet),
    address: ip(address),
    upstream: typeof upstream === 'string' ? upstream : upstream.map(ip),
    conditional: conditional(rules),
  };
}

/** An inbound endpoint. */
export function inbound(address: string, vnet = 'hub'): DnsServer {
  const name = `inbound-${address}`;
  return { kind: 'inboundEndpoint', id: id(name), name, vnet: id(vnet), address: ip(address) };
}

/** A firewall in the hub. */
export function firewall(address: string, proxy: boolean, upstream: readonly string[] = []): FirewallServer {
  return {
    kind: 'firewall',
    id: id('firewall'),
    name: 'firewall',
    vnet: id('hub'),
    address: ip(address),
    proxy,
    upstream: upstream.map(ip),
  };
}

/** The DNS server of the site, at 192.168.0.10. */
export function siteServer(
  rules: Readonly<Record<string, readonly string[]>>,
  more: Partial<Pick<OnPremisesServer, 'mode' | 'records'>> & {
    readonly forwarders?: readonly string[];
  } = {},
): OnPremisesServer {
  return {
    kind: 'onPremises',
    id: id('dns-site'),
    name: 'dns-site',
    site: id('site'),
    address: ip('192.168.0.10'),
    mode: more.mode ?? 'forwards',
    forwarders: (more.forwarders ?? ['8.8.8.8']).map(ip),
    conditional: conditional(rules),
    records: more.records ?? [],
  };
}

/** Somebody who asks from a place. */
export function clientIn(place: DnsPlace, hostsFile: readonly HostEntry[] = []): DnsClient {
  return { id: id('client'), place, hostsFile };
}

/** A machine in a VNet, with servers of its own where given. */
export function machineIn(vnet: string, servers: readonly string[] = []): DnsClient {
  return clientIn({ kind: 'vnet', vnet: id(vnet), servers: servers.map(ip) });
}

/** A host of the site that asks the site's server, or another. */
export function siteHost(server: string | null = '192.168.0.10'): DnsClient {
  return clientIn({ kind: 'site', site: id('site'), servers: server === null ? [] : [ip(server)] });
}

/** What a client is told when every server can be reached but these. */
export function answerTo(
  world: DnsWorld,
  client: DnsClient,
  name: string,
  down: readonly string[] = [],
): NameAnswer {
  return resolveName(world, client, name, (_, server) =>
    server !== azureDnsAddress && down.includes(printIp(server)) ? shutPassage : openPassage,
  );
}
