import { applicationRulesResolveTheNameAgain } from '../azure-firewall/rules/application-rules-resolve-the-name-again.ts';
import { find } from '../document/design.ts';
import type { Party, Question } from '../document/question.ts';
import { partyResource } from '../document/question.ts';
import {
  addressText,
  code,
  nameOf,
  type Sentence,
  type SentencePart,
  say,
  startUpper,
  withoutStop,
} from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { toServiceFirewall } from '../network/service-firewall-of.ts';
import { standsFor } from '../network/services.ts';
import { endpointDoesNotClosePublicAccess } from '../private-link/rules/endpoint-does-not-close-public-access.ts';
import { privateEndpointOnlyReceives } from '../private-link/rules/private-endpoint-only-receives.ts';
import type { Answer, DnsResult, Layer, PathKind, Verdict } from './answer.ts';
import type { Ends } from './end.ts';
import { assumeTheRestChangesNothing } from './not-read.ts';
import { publicNameBesidePrivateEndpoint } from './rules/public-name-beside-private-endpoint.ts';
import { serviceEndpointsWorkOneWay } from './rules/service-endpoints-work-one-way.ts';
import type { Walk, WalkBlocker } from './walk.ts';

/** What the walk could not know by itself. */
export interface Beside {
  /** A private endpoint of the target exists and the source has a way to it. */
  readonly endpointReachable: boolean;
  readonly destinationOpens: boolean;
}

type Understood = Exclude<Ends, { notModelled: unknown } | { refused: unknown }>;

/** Turns the record of a walk into an answer. */
export function judge(
  walk: Walk,
  question: Question,
  ends: Understood,
  dns: DnsResult | null,
  beside: Beside,
): Answer {
  const dead = walk.blockers.find(({ fatal }) => fatal);
  assumeTheRestChangesNothing(walk);
  const verdict = verdictOf(walk, dead, ends, beside);
  const arrived = verdict === 'reachable' || verdict === 'misdirected' || verdict === 'depends';
  const layer = layerOf(walk, verdict, dead);
  const sourceOpens = verdict === 'reachable' || verdict === 'misdirected';
  return {
    question,
    fromResource: ends.origin.resource,
    toResource: ends.target.resource,
    port: ends.port,
    protocol: ends.protocol,
    verdict,
    path: walk.path ?? null,
    layer,
    initiators: initiatorsOf(sourceOpens, beside.destinationOpens),
    dns,
    // What arrives where it was meant to has nothing in its way, whatever a name could have led to.
    blockers: verdict === 'reachable' ? [] : walk.blockers.map(({ fatal: _, ...blocker }) => blocker),
    source: arrived ? (walk.arrival?.source ?? null) : null,
    says: sayVerdict(walk, verdict, dead, question, beside),
    steps: walk.steps,
    hops: walk.hops,
    diedAt: verdict === 'blocked' ? (dead?.at ?? null) : null,
    assumptions: walk.assumptions,
    remarks: [...walk.remarks, ...remarksOn(walk, verdict, ends, beside)],
  };
}

/** What a misdirected call teaches: the endpoint closed nothing. */
function remarksOn(walk: Walk, verdict: Verdict, { target }: Understood, beside: Beside): Answer['remarks'] {
  const { service } = target;
  if (verdict !== 'misdirected' || !service || !beside.endpointReachable) return [];
  const { publicNetworkAccess } = toServiceFirewall(walk.network, service);
  const staysOpen = endpointDoesNotClosePublicAccess.staysOpen({
    publicNetworkAccess,
    unsetMeansClosedBesideEndpoint: service.entry.service.firewall.unsetPublicAccess !== undefined,
  });
  return [
    {
      rule: publicNameBesidePrivateEndpoint.id,
      says: say`The private endpoint of ${nameOf(service)} adds a path. A client whose DNS gives the public address still takes the public path`,
    },
    ...(staysOpen
      ? [
          {
            rule: endpointDoesNotClosePublicAccess.id,
            says: say`Public network access of ${nameOf(service)} is still on, although it has a private endpoint`,
          },
        ]
      : []),
  ];
}

function verdictOf(walk: Walk, dead: WalkBlocker | undefined, ends: Understood, beside: Beside): Verdict {
  // A route that may or may not match comes before whatever stopped the packet on the assumed way.
  const undecidedRoute = walk.doubts.some(({ rule }) => rule === 'routing/longest-prefix-wins');
  if (dead) return undecidedRoute ? 'depends' : 'blocked';
  if (walk.notModelled.length > 0) return 'notModelled';
  if (walk.doubts.length > 0) return 'depends';
  if (!walk.arrival) return 'blocked';
  return isMisdirected(walk, ends.target, beside) ? 'misdirected' : 'reachable';
}

/** It arrives, but not where the design meant: at the public address beside a private endpoint, or at somebody else's endpoint. */
export function isMisdirected(
  walk: Walk,
  target: Understood['target'],
  beside: Pick<Beside, 'endpointReachable'>,
): boolean {
  if (walk.onwardMisdirected) return true;
  const arrival = walk.calledAt ?? walk.arrival;
  if (publicNameBesidePrivateEndpoint.misleads(walk.path, beside.endpointReachable)) return true;
  if (target.fqdn === null || target.resource === null || arrival === null) return false;
  const endpoint = arrival.at === null ? undefined : walk.network.endpoints.get(arrival.at);
  if (endpoint) {
    const { services } = walk.network;
    // A scope has judged already whether what it is asked for is in it.
    const isScope = services.get(endpoint.target as ResourceId)?.entry.service.takesMembers === true;
    const isMeant = isScope || standsFor(services, endpoint, target.resource);
    return !isMeant || endpoint.subresource !== target.subresource;
  }
  return walk.path === 'private' && arrival.at !== target.resource;
}

function layerOf(walk: Walk, verdict: Verdict, dead: WalkBlocker | undefined): Layer | null {
  if (verdict === 'blocked') return dead?.layer ?? 'route';
  if (verdict === 'depends') return walk.doubts[0]?.layer ?? dead?.layer ?? null;
  return verdict === 'misdirected' ? 'dns' : null;
}

function initiatorsOf(source: boolean, destination: boolean): Answer['initiators'] {
  if (source && destination) return 'both';
  if (source) return 'source';
  return destination ? 'destination' : 'neither';
}

const pathWords: Readonly<Record<PathKind, string>> = {
  private: 'on private addresses',
  privateEndpoint: 'through the private endpoint',
  serviceEndpoint: 'over the service endpoint',
  public: 'at its public address',
};

function sayVerdict(
  walk: Walk,
  verdict: Verdict,
  dead: WalkBlocker | undefined,
  question: Question,
  beside: Beside,
): Sentence {
  const from = sayParty(walk.network, question.from);
  const to = sayParty(walk.network, question.to);
  switch (verdict) {
    case 'reachable':
      return say`Reachable. ${from} reaches ${to} ${pathWords[walk.path ?? 'private']}. ${startUpper(sayWhoSees(walk, question))} sees ${addressText(walk.arrival?.source ?? '')}.`;
    case 'misdirected':
      return beside.endpointReachable
        ? say`Misdirected. ${from} reaches ${to} ${pathWords[walk.path ?? 'public']} and not through the private endpoint: ${whoseName(walk)} gave the public address.${remedy(walk, undefined)}`
        : walk.onwardMisdirected
          ? say`Misdirected. The name of the backend leads ${sayThing(walk, walk.onwardMisdirected.by)} somewhere else than to ${sayThing(walk, walk.onwardMisdirected.to)}.`
          : say`Misdirected. The name leads ${from} somewhere else than to ${to}.`;
    case 'blocked':
      return say`Blocked. ${withoutStop(dead?.evidence ?? say`Nothing leads from ${from} to ${to}`)}.${missed(walk)}${remedy(walk, dead)}`;
    case 'depends':
      return say`Depends.${walk.doubts.slice(0, 2).flatMap(({ says }) => say` ${withoutStop(says)}.`)}`;
    case 'notModelled':
      return say`Not modelled.${walk.notModelled.flatMap((says) => say` ${withoutStop(says)}.`)}`;
  }
}

/** The client's DNS, or that of a firewall which asked again. */
function whoseName({ blockers }: Walk): string {
  const again = blockers.some(({ rule }) => rule === applicationRulesResolveTheNameAgain.id);
  return again ? 'the DNS of the firewall' : 'the name';
}

/** Behind a load balancer or an endpoint it is somebody else than the one that was called who sees the source. */
function sayWhoSees({ arrival, network }: Walk, question: Question): Sentence {
  const target = network.endpoints.get(arrival?.at as ResourceId)?.target ?? arrival?.at;
  const seer = 'resource' in question.to ? find(network.design, target) : undefined;
  return seer ? say`${nameOf(seer)}` : sayParty(network, question.to);
}

/** A name that missed its private endpoint comes first: mended, the packet does not come to where it died. */
function remedy(walk: Walk, dead: WalkBlocker | undefined): Sentence {
  const fix = astray(walk)?.fix ?? dead?.fix;
  return fix ? say` Remedy: ${fix.says}.` : say``;
}

/** Why the name did not lead to the private endpoint; without it nobody would see what the remedy is for. */
function missed(walk: Walk): Sentence {
  const blocker = astray(walk);
  return blocker ? say` The name misses the private endpoint: ${withoutStop(blocker.evidence)}.` : say``;
}

function astray({ blockers }: Walk): WalkBlocker | undefined {
  return blockers.find(({ layer, fatal, fix }) => layer === 'dns' && !fatal && fix);
}

function sayThing({ network }: Walk, id: ResourceId | null): Sentence {
  const resource = find(network.design, id);
  return resource ? say`${nameOf(resource)}` : say`a backend`;
}

/** A party as a name, an address or an FQDN. */
function sayParty(network: Network, party: Party): Sentence {
  if ('address' in party) return say`${code(party.address)}`;
  if ('fqdn' in party) return say`${code(party.fqdn)}`;
  const resource = find(network.design, party.resource);
  const part: SentencePart = resource ? nameOf(resource) : 'something that is gone';
  return [part];
}

/** The answer to a question whose ends the model does not know. */
export function notModelledAnswer(question: Question, ends: Extract<Ends, { notModelled: unknown }>): Answer {
  return emptyAnswer(question, ends, 'notModelled', say`Not modelled. ${ends.notModelled}`);
}

/** The answer for a source that opens no connection at all. */
export function refusedAnswer(
  question: Question,
  ends: Extract<Ends, { refused: unknown }>,
  otherWay: PathKind | null,
): Answer {
  const { at, rule, says } = ends.refused;
  const more =
    otherWay === 'serviceEndpoint' && !serviceEndpointsWorkOneWay.opens('service')
      ? [serviceEndpointsWorkOneWay.id]
      : otherWay === 'privateEndpoint' && !privateEndpointOnlyReceives.opens('service')
        ? [privateEndpointOnlyReceives.id]
        : [];
  return {
    ...emptyAnswer(question, ends, 'blocked', say`Blocked. ${withoutStop(says)}.`),
    layer: 'route',
    initiators: otherWay === null ? 'neither' : 'destination',
    diedAt: at,
    blockers: [{ layer: 'route', at, rule, evidence: says }],
    steps: [{ action: 'leave', says, details: [], rules: [rule, ...more], at: [at], outcome: 'blocked' }],
  };
}

function emptyAnswer(
  question: Question,
  ends: Pick<Ends, 'port' | 'protocol'>,
  verdict: Verdict,
  says: Sentence,
): Answer {
  return {
    question,
    fromResource: partyResource(question.from),
    toResource: partyResource(question.to),
    port: ends.port,
    protocol: ends.protocol,
    verdict,
    path: null,
    layer: null,
    initiators: 'neither',
    dns: null,
    blockers: [],
    source: null,
    says,
    steps: [],
    hops: [],
    diedAt: null,
    assumptions: [],
    remarks: [],
  };
}
