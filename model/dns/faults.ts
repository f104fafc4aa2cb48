import { type Ip, printIp } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import { code, say } from '../explain/sentence.ts';
import type { DnsFault } from './dns-answer.ts';
import type { DnsClient, DnsServer, PublicName } from './dns-world.ts';
import { toDomain } from './domain.ts';
import type { Reply } from './reply.ts';
import { forwardThePublicSuffix } from './rules/forward-the-public-suffix.ts';
import { linkedPrivateZoneHidesPublicName } from './rules/linked-private-zone-hides-public-name.ts';
import { questionsTravelByUdpAndTcp } from './rules/questions-travel-by-udp-and-tcp.ts';
import { staleRecordIsStillAnswered } from './rules/stale-record-is-still-answered.ts';
import { askAzureDns } from './servers/azure-dns.ts';
import { placeOf, type Walk } from './walk.ts';
import { recordsFor } from './zone-records.ts';

/** Faults that name a server or ruleset which leads past Azure DNS. */
const elsewhere: readonly DnsFault['kind'][] = [
  'forwardsElsewhere',
  'ruleForwardsElsewhere',
  'azureDnsFromOutside',
  'chainNotCovered',
];

/** Of everything met on the way, what keeps the name from the private endpoint, with the data for a fix. */
export function relevantFaults(
  newWalk: () => Walk,
  client: DnsClient,
  name: string,
  reply: Reply,
  owner: PublicName | null,
): readonly DnsFault[] {
  if (!matters(newWalk(), name, reply, owner)) return [];
  const wrong = wrongAddress(reply, owner);
  if (wrong) return [wrong];
  const met = onceEach([...reply.faults, ...faultsBehind(newWalk, reply.faults, name, owner)]);
  return withoutEcho(met).map((fault) => withFixData(newWalk, fault, client, name, owner));
}

/** Does anything need a remedy? A public answer is fine where nothing private stands behind the name. */
function matters(walk: Walk, name: string, reply: Reply, owner: PublicName | null): boolean {
  if (reply.result !== 'address' || reply.differs) return true;
  if (owner) return wantsPrivate(owner) && !leads(reply, owner);
  return !reply.address?.private && isHeldByZone(walk, name);
}

/** Is there an endpoint to which the name should lead? Endpoints that are not told are believed in. */
function wantsPrivate(owner: PublicName): boolean {
  return (owner.alias !== null || owner.answer === null) && owner.endpoints?.length !== 0;
}

/** Does the reply lead to an endpoint of the name, as far as the endpoints are known? */
function leads(reply: Reply, owner: PublicName): boolean {
  const { address } = reply;
  if (!address || address.ip === null) return false;
  const endpoints = owner.endpoints ?? [];
  if (endpoints.some((endpoint) => endpoint.address === address.ip)) return true;
  return (
    reply.record !== null && address.private && !staleRecordIsStillAnswered.isStale(address.ip, endpoints)
  );
}

/** A private name of the design's own, which only a zone knows. */
function isHeldByZone({ index }: Walk, name: string): boolean {
  return index.zones.some(
    (zone) => linkedPrivateZoneHidesPublicName.covers(zone, name) && recordsFor(zone, name).length > 0,
  );
}

/** A record, hosts file or server that gives an address which is no endpoint of the target. */
function wrongAddress(reply: Reply, owner: PublicName | null): DnsFault | null {
  const { record, address } = reply;
  if (!owner || !record || !address || address.ip === null || reply.differs) return null;
  const evidence = say`${code(printIp(address.ip))} is not the address of a private endpoint of this name.`;
  return {
    kind: 'wrongAddress',
    rule: staleRecordIsStillAnswered.id,
    at: record.zone ?? record.at,
    evidence,
    ...(record.zone === undefined ? {} : { zone: record.zone }),
    record: record.name,
    values: valuesOf(owner),
  };
}

/** What would still be wrong once a forwarding machine asked Azure DNS. */
function faultsBehind(
  newWalk: () => Walk,
  faults: readonly DnsFault[],
  name: string,
  owner: PublicName | null,
): readonly DnsFault[] {
  return faults.flatMap((fault) => {
    const server = fault.kind === 'forwardsElsewhere' ? serverOf(newWalk(), fault) : undefined;
    if (server?.kind !== 'forwarder') return [];
    const reply = askAzureDns(newWalk(), server.vnet, name);
    return owner && leads(reply, owner) ? [] : reply.faults;
  });
}

/** A forwarding rule, of a ruleset or of the client, is the cause only where nothing behind it is; the public resolver it names is the same fault. */
function withoutEcho(faults: readonly DnsFault[]): readonly DnsFault[] {
  const isRule = ({ kind }: DnsFault) => kind === 'ruleForwardsElsewhere' || kind === 'ruleOfClient';
  const causes = faults.filter((fault) => !isRule(fault) && fault.kind !== 'forwardsElsewhere');
  if (causes.length > 0) return faults.filter((fault) => !isRule(fault));
  return faults.filter(
    (fault) =>
      fault.kind !== 'forwardsElsewhere' || !faults.some((other) => isRule(other) && other.at === fault.at),
  );
}

function withFixData(
  newWalk: () => Walk,
  fault: DnsFault,
  client: DnsClient,
  name: string,
  owner: PublicName | null,
): DnsFault {
  if (!owner) return fault;
  if (fault.kind === 'recordMissing' || fault.kind === 'noZone' || fault.kind === 'zoneNotLinked') {
    return { ...fault, values: valuesOf(owner) };
  }
  if (!elsewhere.includes(fault.kind) || owner.alias === null) return fault;
  const domains = forwardThePublicSuffix.domainsFor(toDomain(owner.fqdn), toDomain(owner.alias));
  return { ...fault, domains, targets: leadingServers(newWalk, fault, client, name, owner) };
}

/** Addresses that the faulty server could ask to get to the endpoint. */
function leadingServers(
  newWalk: () => Walk,
  fault: DnsFault,
  client: DnsClient,
  name: string,
  owner: PublicName,
): readonly Ip[] {
  const asking = serverOf(newWalk(), fault);
  const place = asking ? placeOf(asking) : client.place;
  const { index, reaches } = newWalk();
  const others = [...index.servers.values()]
    .flat()
    .filter(
      (server) =>
        server.kind !== 'onPremises' &&
        server.id !== asking?.id &&
        questionsTravelByUdpAndTcp.isHeard(reaches({ id: asking?.id ?? client.id, place }, server.address)),
    );
  const askers = { id: fault.at, place, server: asking ?? null };
  const isLeading = (address: Ip) => {
    const walk = newWalk();
    return leads(walk.ask(walk, askers, address, name), owner);
  };
  const inVnet = place.kind === 'vnet' ? [azureDnsAddress] : [];
  const addresses = [...inVnet, ...others.map(({ address }) => address)];
  return [...new Set(addresses)].filter(isLeading).sort((a, b) => a - b);
}

function serverOf(walk: Walk, fault: DnsFault): DnsServer | undefined {
  return [...walk.index.servers.values()].flat().find(({ id }) => id === fault.server);
}

function valuesOf(owner: PublicName): readonly string[] {
  return (owner.endpoints ?? []).flatMap(({ address }) => (address === null ? [] : [printIp(address)]));
}

function onceEach(faults: readonly DnsFault[]): readonly DnsFault[] {
  const key = ({ kind, at, zone, record, vnet }: DnsFault) => [kind, at, zone, record, vnet].join('|');
  return [...new Map(faults.map((fault) => [key(fault), fault])).values()];
}
