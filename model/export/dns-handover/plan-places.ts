import { parseIp, printIp } from '../../address/ip.ts';
import type { DnsPlace, DnsServer, OnPremisesServer } from '../../dns/dns-world.ts';
import { isWithin, toDomain } from '../../dns/domain.ts';
import { forwardersReturnTheFinishedAnswer } from '../../dns/rules/forwarders-return-the-finished-answer.ts';
import { anySettings } from '../../document/change-design.ts';
import { find } from '../../document/design.ts';
import {
  code,
  listOf,
  nameOf,
  type Sentence,
  type SentencePart,
  say,
  withoutStop,
} from '../../explain/sentence.ts';
import type { Network, SiteNode } from '../../network/network.ts';
import { askName } from '../../trace/ask-name.ts';
import { dnsServerIsReachable } from '../../trace/dns-reach.ts';
import type { HandOverPlace, PlannedForwarder, Target, WantedSuffix } from './handover-types.ts';

type AzureServer = Exclude<DnsServer, OnPremisesServer>;

const ranks: readonly Target['kind'][] = ['inboundEndpoint', 'firewall', 'forwarder'];

/** For every site, or for whoever stands outside where none is drawn: what its DNS servers have to forward, to whom, and what is missing. */
export function planPlaces(network: Network, wanted: readonly WantedSuffix[]): readonly HandOverPlace[] {
  const sites = [...network.sites.values()].filter(({ isPool }) => !isPool);
  return (sites.length > 0 ? sites : [null]).map((site) => planPlace(network, wanted, site));
}

function planPlace(network: Network, wanted: readonly WantedSuffix[], site: SiteNode | null): HandOverPlace {
  const servers = network.dns.servers.filter((one): one is AzureServer => one.kind !== 'onPremises');
  const near = servers.filter(
    (one) =>
      site === null ||
      dnsServerIsReachable(network, { kind: 'site', site: site.id, servers: [] }, one.address),
  );
  const missing: Sentence[] = [...noServer(servers, near, site)];
  const forwarders = wanted.map((one): PlannedForwarder => {
    const judged = near.map((server) => ({ server, fault: faultOf(network, server, one, site) }));
    const good = judged.filter(({ fault }) => fault === null).map(({ server }) => server);
    const best = ranks.find((kind) => good.some((server) => server.kind === kind));
    if (good.length === 0)
      missing.push(...judged.map(({ server, fault }) => sayFault(server, one, fault ?? [])));
    return {
      ...one,
      targets: good.filter(({ kind }) => kind === best).map((server) => toTarget(network, server)),
      today: [],
    };
  });
  return {
    site: site && { id: site.id, name: site.name },
    forwarders: forwarders.map((one) => ({ ...one, today: todayOf(network, one, site) })),
    missing: distinct([...(wanted.length === 0 ? [] : missing), ...notApproved(network)]),
  };
}

/** The alias of a name appears with an approved connection: before that there is nothing to forward for it. */
function notApproved(network: Network): readonly Sentence[] {
  return [...network.endpoints.values()].flatMap((endpoint) => {
    const service = endpoint.target === null ? undefined : network.services.get(endpoint.target);
    if (endpoint.approved || !service) return [];
    return [
      say`${nameOf(endpoint)} is ${endpoint.state.toLowerCase()}: the names of ${nameOf(service)} stay public until its owner approves it. Export again then.`,
    ];
  });
}

function noServer(
  servers: readonly AzureServer[],
  near: readonly AzureServer[],
  site: SiteNode | null,
): readonly Sentence[] {
  const who = site ? nameOf(site) : 'whoever asks from outside';
  if (servers.length === 0)
    return [
      say`Nothing in this design answers DNS for ${who}: it has no resolver inbound endpoint, no machine that is a DNS server and no Azure Firewall with DNS proxy. Azure DNS (${code('168.63.129.16')}) itself does not hear questions from outside a VNet. Add a DNS Private Resolver with an inbound endpoint.`,
    ];
  if (near.length === 0)
    return [
      say`${who} has no private way to ${listOf(servers.map(nameOf), 'or')}. Connect it with a gateway to their VNet, or to one that is peered with it.`,
    ];
  return [];
}

/** Why a server does not give the right address for every name of a suffix; null where it does, found by asking it in the model. */
function faultOf(
  network: Network,
  server: AzureServer,
  { names }: WantedSuffix,
  site: SiteNode | null,
): Sentence | null {
  const place: DnsPlace = site
    ? { kind: 'site', site: site.id, servers: [server.address] }
    : { kind: 'vnet', vnet: server.vnet, servers: [server.address] };
  if (server.kind === 'firewall' && !server.proxy)
    return say`its DNS proxy is off. Turn it on (tier Standard or Premium)`;
  for (const { fqdn, addresses } of names) {
    const { dns, faults } = askName(network, { id: null, place, hostsFile: [] }, fqdn);
    if (dns.address !== null && addresses.includes(dns.address)) continue;
    const because = faults[0] ? say`: ${withoutStop(faults[0].evidence)}` : [];
    return say`it answers ${code(fqdn)} with ${sayAnswer(dns)}, not with ${listOf(addresses.map(code), 'or')}${because}`;
  }
  return null;
}

/** An address, the words for a public one, or what came instead: NXDOMAIN, TIMEOUT. */
function sayAnswer({ answer, address }: ReturnType<typeof askName>['dns']): SentencePart {
  if (address === null) return answer.toUpperCase();
  return parseIp(address) === null ? `the ${address}` : code(address);
}

function sayFault(server: AzureServer, { suffix }: WantedSuffix, fault: Sentence): Sentence {
  return say`${nameOf(server)} (${code(printIp(server.address))}) is no target for ${code(suffix)}: ${fault}.`;
}

function toTarget(network: Network, { id, name, kind, address }: AzureServer): Target {
  const resource = find(network.design, id);
  const stated =
    resource?.kind === 'virtualMachine'
      ? resource.settings.interfaces.map((one) => one.address)
      : [resource ? anySettings(resource).address : null];
  return { id, name, kind, address: printIp(address), isStated: stated.includes(printIp(address)) };
}

/** What each DNS server of a site does with a suffix as it is drawn, compared with what it should do. */
function todayOf(
  network: Network,
  { suffix, targets, zones }: PlannedForwarder,
  site: SiteNode | null,
): PlannedForwarder['today'] {
  const planned = targets.map(({ address }) => address);
  return network.dns.servers
    .filter((one): one is OnPremisesServer => one.kind === 'onPremises' && one.site === site?.id)
    .map(({ name, conditional, mode }) => {
      const own = conditional.find(({ domain }) => toDomain(domain) === suffix);
      const addresses = own?.targets.map(printIp) ?? [];
      if (own && planned.length > 0 && addresses.join() === planned.join())
        return { server: name, says: say`is drawn so already` };
      if (own) return { server: name, says: say`forwards it to ${listOf(addresses.map(code))} as drawn` };
      const narrow = conditional.find(({ domain }) => zones.some((zone) => isWithin(toDomain(domain), zone)));
      if (narrow && mode === 'forwards')
        return {
          server: name,
          says: say`forwards ${code(toDomain(narrow.domain))} only, which it never asks for (${{ rule: forwardersReturnTheFinishedAnswer.id }})`,
        };
      return { server: name, says: say`does not forward it yet` };
    });
}

function distinct(sentences: readonly Sentence[]): readonly Sentence[] {
  return [...new Map(sentences.map((one) => [JSON.stringify(one), one])).values()];
}
