import { printIp } from '../../address/ip.ts';
import type { DnsFault, NameAnswer } from '../../dns/dns-answer.ts';
import { fallbackToInternetOnTheLink } from '../../dns/rules/fallback-to-internet-on-the-link.ts';
import { zoneForThePublicSuffixHidesEverything } from '../../dns/rules/zone-for-the-public-suffix-hides-everything.ts';
import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network, ServiceNode } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { fixIntegration } from './apps.ts';
import { fixSettings } from './fix-settings.ts';
import { fixHubUpstream } from './hubs.ts';
import { fixServer } from './name-servers.ts';

/** The smallest change by which a name leads to the private endpoint. */
export function fixName(
  network: Network,
  fault: DnsFault,
  answer: NameAnswer,
  asker: ResourceId | null = fault.at,
): Fix | undefined {
  switch (fault.kind) {
    case 'zoneNotLinked':
      return linkZone(network, fault);
    case 'recordMissing':
      return (
        fallBack(network, fault, answer) ??
        unlinkZone(network, fault, answer) ??
        writeRecord(
          network,
          fault,
          fault.values?.length ? fault.values : addressesOf(network, answer),
          answer,
        )
      );
    case 'wrongAddress':
    case 'answersDiffer':
      return fault.zone === undefined
        ? fixServer(network, fault, answer, asker)
        : writeRecord(network, fault, fault.values ?? addressesOf(network, answer), answer);
    case 'noZone':
      return createZone(network, fault, answer);
    case 'outsideAzure':
      return (
        fixIntegration(network, fault.at, endpointsOf(network, answer)[0]?.ip ?? null) ??
        askServerOfSite(network, fault.at)
      );
    default:
      return fixServer(network, fault, answer, asker);
  }
}

/** A host without a DNS server asks the one that is drawn beside it. */
function askServerOfSite({ design }: Network, at: ResourceId | null): Fix | undefined {
  const host = find(design, at);
  if (host?.kind !== 'onPremisesHost') return undefined;
  const server = ofKind(design, 'onPremisesDnsServer').find(({ parent }) => parent === host.parent);
  if (!server) return undefined;
  return fixSettings(
    host.id,
    { dnsServer: server.id },
    say`Let ${nameOf(host)} ask ${nameOf(server)} for names`,
  );
}

/** The approved endpoints to which a name should lead. */
function endpointsOf({ endpoints }: Network, { resource }: NameAnswer) {
  return [...endpoints.values()].filter(({ target, approved }) => approved && target === resource);
}

function addressesOf(network: Network, answer: NameAnswer): readonly string[] {
  return endpointsOf(network, answer).flatMap(({ ip }) => (ip === null ? [] : [printIp(ip)]));
}

function linkZone({ design }: Network, fault: DnsFault): Fix | undefined {
  const [zone, vnet] = [find(design, fault.zone), find(design, fault.vnet)];
  // A zone that AKS made is its own: nobody draws it.
  if (zone?.kind !== 'privateDnsZone' || !vnet) return undefined;
  if (vnet.kind === 'virtualHub') return fixHubUpstream(design, vnet.id, zone.id);
  return {
    edit: 'link-zone',
    input: { zone: zone.id, vnet: vnet.id },
    says: say`Link ${nameOf(zone)} to ${nameOf(vnet)}`,
  };
}

/** The endpoint of somebody else's service is theirs, and one that nobody has made has no address: the name is looked for in public again. */
function fallBack(
  { services, vnets, endpoints, design }: Network,
  fault: DnsFault,
  answer: NameAnswer,
): Fix | undefined {
  const [zone, vnet] = [find(design, fault.zone), find(design, fault.vnet)];
  const service = answer.resource === null ? undefined : services.get(answer.resource);
  if (zone?.kind !== 'privateDnsZone' || !vnet || !service) return undefined;
  if (!fallbackToInternetOnTheLink.isOffered(zone)) return undefined;
  // A service without an endpoint whose public name is an alias all the same has no record to write, either.
  const hasEndpoint = [...endpoints.values()].some(({ target }) => target === service.id);
  if (hasEndpoint && service.tenant === vnets.get(vnet.id)?.tenant) return undefined;
  const link = zone.settings.links.find((one) => one.vnet === vnet.id);
  if (link?.resolutionPolicy !== 'Default') return undefined;
  return {
    edit: 'link-zone',
    input: { zone: zone.id, vnet: vnet.id, resolutionPolicy: 'NxDomainRedirect' },
    says: say`Let the link of ${nameOf(zone)} to ${nameOf(vnet)} fall back to the internet for names that the zone does not have`,
  };
}

/** The zone of a whole public suffix hides services that have no private address: the VNet is better off without it. */
function unlinkZone({ services, design }: Network, fault: DnsFault, answer: NameAnswer): Fix | undefined {
  const [zone, vnet] = [find(design, fault.zone), find(design, fault.vnet)];
  const service = answer.resource === null ? undefined : services.get(answer.resource);
  if (zone?.kind !== 'privateDnsZone' || !vnet || !service) return undefined;
  if (!hidesOthers(zone, service, answer) || fault.values?.length) return undefined;
  const links = zone.settings.links.filter((link) => link.vnet !== vnet.id);
  const lost = zone.settings.records.length > 0 ? say`, which also loses its records there` : [];
  return fixSettings(
    zone.id,
    { links },
    say`Unlink ${nameOf(zone)} from ${nameOf(vnet)}, where it hides the public names under it${lost}`,
  );
}

/** Is the zone in the way of a name that public DNS has: that of a whole suffix, or an empty one of somebody's own making. */
function hidesOthers(
  { name, settings }: ResourceOf<'privateDnsZone'>,
  { hosts }: ServiceNode,
  { dns }: NameAnswer,
): boolean {
  if (zoneForThePublicSuffixHidesEverything.isPublicSuffix(name)) return true;
  const host = hosts.find(({ fqdn }) => fqdn.toLowerCase() === dns.chain[0]);
  const isPublic = host !== undefined && host.publicly !== 'nothing';
  return isPublic && settings.records.length === 0 && !fallbackToInternetOnTheLink.isOffered({ name });
}

/** Writes the addresses that the name should have: those of its endpoint, or that of the machine of this name. */
function writeRecord(
  network: Network,
  fault: DnsFault,
  known: readonly string[],
  answer: NameAnswer,
): Fix | undefined {
  const zone = find(network.design, fault.zone);
  const { record } = fault;
  const isOfMachine = answer.resource === null && fault.kind === 'recordMissing';
  const values = known.length > 0 || !isOfMachine ? known : addressesOfMachine(network, record);
  if (zone?.kind !== 'privateDnsZone' || record === undefined || values.length === 0) return undefined;
  const shown = code(values.join(', '));
  const isSame = (row: { readonly name: string; readonly type: string }) =>
    row.type === 'A' && row.name.toLowerCase() === record.toLowerCase();
  if (zone.settings.records.filter(isSame).length > 1) {
    const others = zone.settings.records.filter((row) => !isSame(row));
    const row = { name: record, type: 'A', values: [...values] };
    return fixSettings(
      zone.id,
      { records: [...others, row] },
      say`Leave ${shown} as the only address of record ${code(record)} of ${nameOf(zone)}`,
    );
  }
  return {
    edit: 'add-record',
    input: { zone: zone.id, name: record, type: 'A', values: [...values] },
    says:
      fault.kind === 'recordMissing'
        ? say`Add record ${code(record)} = ${shown} to ${nameOf(zone)}`
        : say`Set record ${code(record)} of ${nameOf(zone)} to ${shown}`,
  };
}

function addressesOfMachine(network: Network, name: string | undefined): readonly string[] {
  const machines = ofKind(network.design, 'virtualMachine').filter(
    (one) => one.name.toLowerCase() === name?.toLowerCase(),
  );
  const [machine] = machines;
  if (!machine || machines.length > 1) return [];
  return network
    .addressesOf(machine.id)
    .slice(0, 1)
    .map(({ ip }) => printIp(ip));
}

function createZone(network: Network, fault: DnsFault, answer: NameAnswer): Fix | undefined {
  const vnet = find(network.design, fault.vnet as ResourceId);
  const [endpoint] = endpointsOf(network, answer);
  if (!vnet || fault.zoneName === undefined || !endpoint) return undefined;
  return {
    edit: 'create-zone',
    input: { name: fault.zoneName, vnets: [vnet.id], endpoint: endpoint.id },
    says: say`Create private DNS zone ${code(fault.zoneName)}, link it to ${nameOf(vnet)}, and give ${nameOf(endpoint)} a DNS zone group that writes its record`,
  };
}
