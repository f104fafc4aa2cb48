import { type Ip, parseIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { azureDnsAddress, isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import type { DnsFault, NameAnswer } from '../../dns/dns-answer.ts';
import { forwardingRuleIsAskedForEveryAlias } from '../../dns/rules/forwarding-rule-is-asked-for-every-alias.ts';
import { impatientForwardersMayAnswerPublicly } from '../../dns/rules/impatient-forwarders-may-answer-publicly.ts';
import { find, scopeOf } from '../../document/design.ts';
import { code, listOf, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { EndpointNode, Network } from '../../network/network.ts';
import { endpointsTo } from '../../network/services.ts';
import { servesSubresource } from '../../private-link/endpoint-carries.ts';
import { connectionMustBeApproved } from '../../private-link/rules/connection-must-be-approved.ts';
import { oneEndpointPerSubresource } from '../../private-link/rules/one-endpoint-per-subresource.ts';
import type { DnsResult } from '../answer.ts';
import { askName } from '../ask-name.ts';
import { dnsClientOf } from '../dns-client.ts';
import type { Origin, Target } from '../end.ts';
import { fixName } from '../fixes/names.ts';
import { isFrontDoor } from '../gateway-ends.ts';
import { publicFaceOf } from '../injected-ends.ts';
import { frontDoorAddressesAreShared } from '../rules/front-door-addresses-are-shared.ts';
import { theNameDecidesThePath } from '../rules/the-name-decides-the-path.ts';
import { assume, block, type Destination, note, type Walk } from '../walk.ts';
import { whyNoAddress } from '../why-no-address.ts';
import { askCoreDns } from './pods.ts';

/** Asks the client's DNS and says where the packet will go; null when no address came back. */
export function resolveName(
  walk: Walk,
  origin: Origin,
  target: Target,
): { dns: DnsResult | null; destination: Destination | null } {
  if (target.fqdn === null) return { dns: null, destination: byAddress(target, origin, walk.network) };
  askCoreDns(walk, origin, target.fqdn);
  const answer = askName(walk.network, dnsClientOf(walk.network, origin), target.fqdn);
  for (const { says, details, rules, at, outcome, assumes = [] } of answer.steps) {
    for (const one of assumes) assume(walk, one.kind, one.says);
    note(walk, {
      action: 'resolve',
      says,
      details,
      rules,
      at,
      outcome: outcome === 'blocked' ? 'info' : outcome,
    });
  }
  assumeServersAnswer(walk, answer);
  assumePatience(walk, origin, answer);
  const destination = destinationOf(walk, answer, target);
  tellEndpoints(walk, target, destination);
  const wantsEndpoint = endpointIsMeant(walk.network, target, tenantOf(walk.network, origin));
  for (const fault of answer.faults)
    blameName(walk, fault, answer, origin, wantsEndpoint, destination === null);
  if (destination === null && answer.faults.length === 0) {
    block(walk, 'resolve', {
      layer: 'dns',
      at: target.resource,
      rule: answer.steps.at(-1)?.rules[0] ?? 'dns/unlinked-zone-falls-back-to-public',
      evidence: say`${code(target.fqdn)} gives no address (${whyNoAddress[answer.dns.answer]})`,
    });
  }
  return { dns: answer.dns, destination };
}

/** What a name rests on that no drawing holds: programs that ask the system (DNS-92), and forwarders that wait for Azure DNS (DNS-56). */
function assumePatience(walk: Walk, origin: Origin, { dns, steps }: NameAnswer): void {
  if (steps.some(({ rules }) => rules.includes(forwardingRuleIsAskedForEveryAlias.id)))
    assume(
      walk,
      'azure',
      say`Azure DNS asks forwarding rules for every alias as well as for the name: this was observed, but Microsoft's pages do not say so.`,
    );
  if (dns.answer !== 'private') return;
  const client = find(walk.network.design, origin.resource);
  if (client?.kind === 'vpnClient' || client?.kind === 'onPremisesHost')
    assume(
      walk,
      'drawing',
      say`Programs on ${nameOf(client)} use the DNS settings of the machine. A browser with DNS over HTTPS would not.`,
    );
  for (const server of walk.network.dns.servers) {
    if (server.kind !== 'forwarder' || !steps.some(({ at }) => at.includes(server.id))) continue;
    const targets = server.upstream === 'azure' ? [azureDnsAddress] : [];
    if (impatientForwardersMayAnswerPublicly.isImpatient(server.waits, targets) === null)
      assume(
        walk,
        'appliance',
        say`${nameOf(server)} waits more than four seconds for Azure DNS. With a shorter time-out, a Windows DNS server sometimes gives the public address.`,
      );
  }
}

/** The way to a drawn server is walked; whether its software answers there is not in the drawing. */
function assumeServersAnswer(walk: Walk, { steps }: NameAnswer): void {
  const servers = walk.network.dns.servers.filter(
    ({ id, kind }) =>
      (kind === 'forwarder' || kind === 'onPremises') && steps.some(({ at }) => at.includes(id)),
  );
  if (servers.length === 0) return;
  const names = listOf(servers.map(nameOf));
  assume(
    walk,
    'guestFirewall',
    say`DNS runs on ${names}, and the firewall of the machine lets questions in on port 53.`,
  );
}

/** What the private endpoints of a service have to do with the address that the name gave. */
function tellEndpoints(walk: Walk, { service, subresource }: Target, destination: Destination | null): void {
  if (!service || destination === null) return;
  const wanted = subresource ?? '';
  const meant: EndpointNode[] = [];
  for (const endpoint of service.endpoints) {
    if (!servesSubresource(endpoint.subresource, wanted)) {
      tell(
        walk,
        endpoint,
        oneEndpointPerSubresource.id,
        endpoint.subresource === ''
          ? say`${nameOf(endpoint)} names no sub-resource of ${nameOf(service)}, so it does not serve ${code(wanted)}`
          : say`${nameOf(endpoint)} serves sub-resource ${code(endpoint.subresource)} of ${nameOf(service)}, not ${code(wanted)}`,
      );
    } else if (!connectionMustBeApproved.carries(endpoint.state)) {
      tell(
        walk,
        endpoint,
        connectionMustBeApproved.id,
        say`The connection of ${nameOf(endpoint)} is ${code(endpoint.state)}, so no name leads to it`,
      );
    } else meant.push(endpoint);
  }
  const [first] = meant;
  if (!first) return;
  const way = theNameDecidesThePath.wayWith(destination.kind === 'private' ? 'endpoint' : 'public');
  tell(
    walk,
    first,
    theNameDecidesThePath.id,
    way === 'privateEndpoint'
      ? say`The name gave a private address, so the call takes the private path`
      : say`The name gave the public address, so the call does not take ${listOf(meant.map(nameOf), 'or')}`,
  );
}

function tell(walk: Walk, endpoint: EndpointNode, rule: string, says: Sentence): void {
  note(walk, { action: 'resolve', says, rules: [rule], at: [endpoint.id], outcome: 'info' });
}

/** A fault of the name: deadly without an address; beside one it is told where a private endpoint was meant. */
function blameName(
  walk: Walk,
  fault: DnsFault,
  answer: NameAnswer,
  origin: Origin,
  wantsEndpoint: boolean,
  fatal: boolean,
): void {
  if (!fatal && !wantsEndpoint) return;
  walk.blockers.push({
    layer: 'dns',
    at: fault.at,
    rule: fault.rule,
    evidence: fault.evidence,
    fatal,
    ...withFix(fixName(walk.network, fault, answer, origin.resource)),
  });
}

function withFix<F>(fix: F | undefined): { fix: F } | object {
  return fix === undefined ? {} : { fix };
}

/** Is there an approved endpoint for what the name stands for, in a VNet of this tenant where one is given? */
export function endpointIsMeant(network: Network, target: Target, tenant?: string): boolean {
  return endpointsTo(network, target.resource).some(
    (endpoint) =>
      endpoint.approved &&
      endpoint.subresource === target.subresource &&
      (tenant === undefined || network.vnets.get(endpoint.vnet)?.tenant === tenant),
  );
}

/** Whose client it is: an endpoint in somebody else's VNet is not there for it. */
function tenantOf({ design, defaults }: Network, { resource }: Origin): string | undefined {
  const client = find(design, resource);
  return client && scopeOf(design, defaults, client, 'tenant');
}

/** Where an answer sends the packet; null without an address. */
export function destinationOf(walk: Walk, answer: NameAnswer, target: Target): Destination | null {
  const { dns } = answer;
  switch (dns.answer) {
    case 'private': {
      const ip = answer.address ?? parseIp(dns.address ?? '');
      return ip === null ? null : { kind: 'private', ip };
    }
    case 'public':
      if (target.service) {
        return {
          kind: 'service',
          service: target.service,
          subresource: target.subresource ?? '',
          ip: target.service.pinnedIp,
        };
      }
      return {
        kind: 'public',
        ip: answer.address,
        resource: publicFaceOf(walk.network, target, answer.address),
        ...(isFrontDoor(walk.network, target) ? { tag: frontDoorAddressesAreShared.calledAt() } : {}),
      };
    case 'unreliable':
      walk.doubts.push({
        says: say`The name has more than one possible answer. ${code(dns.address ?? 'private or public')} is one of them`,
        rule: answer.faults[0]?.rule ?? answer.steps.at(-1)?.rules[0] ?? '',
        layer: 'dns',
        at: target.resource,
      });
      if (answer.address !== null && isPrivateAddress(answer.address))
        return { kind: 'private', ip: answer.address };
      return target.service
        ? { kind: 'service', service: target.service, subresource: target.subresource ?? '', ip: null }
        : null;
    default:
      return null;
  }
}

/** Without a name: from inside by the private address, from the internet by the public one. */
function byAddress(target: Target, origin: Origin, network: Network): Destination {
  const outside = origin.kind === 'internet' || (origin.kind === 'app' && origin.subnet === null);
  const prefersPublic =
    outside ||
    (origin.kind === 'host' && target.ip !== null && !siteCanReach(network, origin.site, target.ip));
  if (target.publicIp !== null && (target.ip === null || prefersPublic)) {
    const { service, subresource, publicIp: ip } = target;
    if (service) return { kind: 'service', service, subresource: subresource ?? '', ip };
    return { kind: 'public', ip, resource: target.resource };
  }
  if (target.ip !== null) return { kind: 'private', ip: target.ip };
  return { kind: 'public', ip: target.publicIp, resource: target.resource };
}

function siteCanReach(network: Network, siteId: ResourceId, ip: Ip): boolean {
  const site = network.sites.get(siteId);
  return (
    (site?.prefixes.some((prefix) => containsIp(prefix, ip)) ||
      site?.connections.some(({ carriesPrivate }) => carriesPrivate)) ??
    false
  );
}
