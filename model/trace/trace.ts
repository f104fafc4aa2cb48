import { type Ip, toIp } from '../address/ip.ts';
import { environmentOf } from '../document/app-environment.ts';
import { find } from '../document/design.ts';
import type { Question } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { addressFor, endpointsTo } from '../network/services.ts';
import type { Answer, DnsResult, PathKind } from './answer.ts';
import { depart } from './depart.ts';
import type { Ends, Origin, Target } from './end.ts';
import { understand } from './ends.ts';
import { type Caller, goOn } from './go-on.ts';
import { callsFromAnyAddress, environmentAddress } from './injected-ends.ts';
import { integrationUsesAnAddressOfTheSubnet } from './rules/integration-uses-an-address-of-the-subnet.ts';
import { comeBack } from './steps/come-back.ts';
import { byItsInterface } from './steps/interface-of-machine.ts';
import { resolveAtFirewall } from './steps/resolve-at-firewall.ts';
import { endpointIsMeant, resolveName } from './steps/resolve-name.ts';
import { tellBesides } from './steps/tell-besides.ts';
import { isMisdirected, judge, notModelledAnswer, refusedAnswer } from './verdict.ts';
import { type Destination, newWalk, type Parcel, type Walk } from './walk.ts';

/** Does the source reach the destination, and why: one plain walk for one question, in the order of EVAL-1, EVAL-3, EVAL-4 and EVAL-5. */
export function trace(network: Network, question: Question): Answer {
  const ends = understand(network, question);
  if ('notModelled' in ends) return notModelledAnswer(question, ends);
  if ('refused' in ends) return refusedAnswer(question, ends, wayFromOtherSide(network, question));
  const walk = newWalk(network, resolveAtFirewall);
  const dns = send(walk, ends);
  goOn(walk, callerOf(network));
  return judge(walk, question, ends, dns, {
    endpointReachable: endpointCouldBeReached(network, ends),
    destinationOpens: destinationOpens(network, question, ends),
  });
}

/** How the trace makes the further connections of proxies. */
function callerOf(network: Network): Caller {
  return {
    fresh: () => newWalk(network, resolveAtFirewall),
    call: (walk, ends) => void send(walk, ends),
    isMisdirected: (walk, ends) =>
      isMisdirected(walk, ends.target, { endpointReachable: endpointCouldBeReached(network, ends) }),
  };
}

type Understood = Exclude<Ends, { notModelled: unknown } | { refused: unknown }>;

function send(walk: Walk, { origin: asked, target, port, protocol }: Understood): DnsResult | null {
  const { dns, destination } = resolveName(walk, asked, target);
  // Without an address the packet is dead; the rest of the way is walked all the same, so that every blocker is told.
  const meant = destination ?? meantDestination(walk.network, target);
  if (!meant) return dns;
  const called = target.fqdn === null ? target.resource : null;
  const origin = byItsInterface(walk.network, asked, meant);
  const parcel: Parcel = {
    ...parcelOf(walk.network, origin, meant, target.fqdn, port, protocol, called),
    wanted: target.resource,
  };
  depart(walk, origin, parcel);
  comeBack(walk, origin, parcel);
  tellBesides(walk, origin, target);
  return dns;
}

function parcelOf(
  network: Network,
  origin: Origin,
  destination: Destination,
  fqdn: string | null,
  port: number,
  protocol: Parcel['protocol'],
  meant: Parcel['meant'],
): Parcel {
  const subnet =
    origin.kind === 'nic' || (origin.kind === 'app' && origin.subnet !== null)
      ? network.subnets.get(origin.subnet as ResourceId)
      : undefined;
  return {
    sourceIp: origin.ip ?? toIp(0),
    sourceText: sourceText(network, origin),
    destination,
    ...(origin.kind === 'internet' && origin.azure ? { sourceTag: origin.azure.tag } : {}),
    fqdn,
    protocol,
    port,
    originVnet: subnet?.vnet ?? null,
    meant,
  };
}

/** Apps, Bastion, application gateways and some services in a subnet call with any address of their subnet. */
function sourceText(network: Network, origin: Origin): string | null {
  const subnet =
    origin.kind === 'app' || (origin.kind === 'nic' && callsFromAnyAddress(network, origin.resource))
      ? network.subnets.get(origin.subnet as ResourceId)
      : undefined;
  return subnet ? integrationUsesAnAddressOfTheSubnet.sourceSeen(subnet.settings) : null;
}

/** Where a name should have led: to its private endpoint, else to the public one. */
function meantDestination(network: Network, target: Target): Destination | null {
  const endpoint = endpointOf(network, target);
  if (endpoint !== null) return { kind: 'private', ip: endpoint };
  const ofEnvironment = environmentAddress(network, target);
  if (ofEnvironment !== null) return { kind: 'private', ip: ofEnvironment };
  // A service in a subnet: at its public address, or at the private one.
  if (!target.service && target.publicIp !== null)
    return { kind: 'public', ip: target.publicIp, resource: target.resource };
  if (!target.service) return target.ip === null ? null : { kind: 'private', ip: target.ip };
  const held = network.addressesOf(target.service.id)[0];
  if (held && target.service.entry.service.hasNoPublicSide?.(target.service.settings as never))
    return { kind: 'private', ip: held.ip };
  return {
    kind: 'service',
    service: target.service,
    subresource: target.subresource ?? '',
    ip: target.service.pinnedIp,
  };
}

function endpointOf(network: Network, target: Target): Ip | null {
  const meant = endpointsTo(network, target.resource).find(
    (one) => one.approved && one.subresource === target.subresource,
  );
  if (!meant) return null;
  const host = target.service?.hosts.find(({ fqdn }) => fqdn.toLowerCase() === target.fqdn);
  return (host && addressFor(meant, host)) ?? meant.ip;
}

/** Is there a private endpoint of the target to which the source has a private way? */
function endpointCouldBeReached(network: Network, { origin, target, port, protocol }: Understood): boolean {
  if (target.fqdn === null || !endpointIsMeant(network, target)) return false;
  const ip = endpointOf(network, target);
  if (ip === null || origin.kind === 'internet' || (origin.kind === 'app' && origin.subnet === null))
    return false;
  const quiet = newWalk(network, resolveAtFirewall, true);
  depart(quiet, origin, parcelOf(network, origin, { kind: 'private', ip }, null, port, protocol, null));
  return quiet.arrival !== null && !quiet.blockers.some(({ fatal, layer }) => fatal && layer !== 'nsgOut');
}

/** May the destination open a connection to the source? Only things with a place in a network can. */
function destinationOpens(
  network: Network,
  question: Question,
  { origin, target, port, protocol }: Understood,
): boolean {
  const inEnvironment = environmentOf(network.design, find(network.design, target.resource));
  if ((target.service && !inEnvironment) || origin.kind === 'app' || 'fqdn' in question.to) return false;
  const back = understand(network, { from: question.to, to: question.from, port, protocol });
  if ('notModelled' in back || 'refused' in back) return false;
  if (back.origin.kind === 'host' && origin.kind === 'host') return false;
  const walk = newWalk(network, resolveAtFirewall);
  send(walk, back);
  return (
    walk.arrival !== null &&
    !walk.blockers.some(({ fatal }) => fatal) &&
    walk.doubts.length === 0 &&
    walk.notModelled.length === 0
  );
}

/** The way on which the other side reaches a source that only receives; null where it does not. */
function wayFromOtherSide(network: Network, question: Question): PathKind | null {
  if ('fqdn' in question.to) return null;
  const back = understand(network, {
    from: question.to,
    to: question.from,
    port: question.port ?? null,
    protocol: question.protocol,
  });
  if ('notModelled' in back || 'refused' in back) return null;
  const walk = newWalk(network, resolveAtFirewall);
  send(walk, back);
  goOn(walk, callerOf(network));
  const passes =
    walk.arrival !== null && !walk.blockers.some(({ fatal }) => fatal) && walk.doubts.length === 0;
  return passes ? walk.path : null;
}
