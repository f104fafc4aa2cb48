import { noIps, unionOf } from '../address/ip-set.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { PublicCaller, ServiceEndpointCaller } from './caller.ts';
import { isNamed, readIpRule } from './ip-rules.ts';
import type { Perimeter, PerimeterRule } from './perimeter.ts';
import type { ServiceFirewall } from './service-firewall.ts';
import { addressOf } from './words.ts';

type NamedCaller = PublicCaller | ServiceEndpointCaller;

/** Whether the inbound rules of a perimeter hold a caller, by which one, and why that cannot be said. */
export interface PerimeterMatch {
  readonly match: 'yes' | 'no' | 'maybe';
  readonly by: 'address' | 'subscription' | null;
  readonly why: Sentence;
}

const nothing: PerimeterMatch = { match: 'no', by: null, why: [] };

/** Asks the inbound rules of the member's profile; a plain match wins over one that only may be. */
export function matchInbound(
  firewall: ServiceFirewall,
  perimeter: Perimeter,
  caller: NamedCaller,
): PerimeterMatch {
  const found = perimeter.inbound.flatMap((rule) => [
    byAddress(firewall, perimeter, rule, caller),
    bySubscription(perimeter, rule, caller),
    byTag(perimeter, rule, caller),
  ]);
  const first = (match: PerimeterMatch['match']) => found.find((one) => one.match === match);
  return first('yes') ?? first('maybe') ?? (perimeter.isWhole ? nothing : unread(perimeter));
}

function byAddress(
  firewall: ServiceFirewall,
  perimeter: Perimeter,
  rule: PerimeterRule,
  caller: NamedCaller,
): PerimeterMatch {
  const set = rule.prefixes.map((text) => readIpRule(text) ?? noIps).reduce(unionOf, noIps);
  const seen = addressSeen(caller);
  if (seen === null) {
    // A basic service endpoint shows a private address.
    const all = rule.prefixes.some((text) => text.trim() === '0.0.0.0/0');
    if (!all) return nothing;
    const why = say`${named(rule, perimeter)} holds every public address, and traffic of service endpoints may be refused all the same`;
    return { match: 'maybe', by: 'address', why };
  }
  const match = isNamed(set, seen);
  if (match === 'no') return nothing;
  const holds = say`${named(rule, perimeter)} holds ${addressOf(seen)}`;
  if (match === 'maybe') {
    const why = say`it is open whether ${named(rule, perimeter)} holds ${addressOf(seen)}`;
    return { match, by: 'address', why };
  }
  const isNear = caller.path === 'public' && caller.inAzure && caller.region === firewall.region;
  if (firewall.facet.ipRulesIgnoreSameRegion === true && isNear) {
    const why = say`${holds}, and whether a perimeter sees the public address of a caller in the region of the account is not documented`;
    return { match: 'maybe', by: 'address', why };
  }
  return { match, by: 'address', why: holds };
}

/** The caller as rules for addresses see it; null where it shows a private one. */
function addressSeen(caller: NamedCaller): PublicCaller | null {
  if (caller.path === 'public') return caller;
  if (!caller.identifier) return null;
  return {
    path: 'public',
    address: caller.identifier,
    inAzure: true,
    region: caller.region,
    trusted: false,
  };
}

function bySubscription(perimeter: Perimeter, rule: PerimeterRule, caller: NamedCaller): PerimeterMatch {
  const own = caller.subscription?.toLowerCase() ?? null;
  const listed = rule.subscriptions.find((id) => id.toLowerCase() === own);
  if (own === null || listed === undefined) return nothing;
  const why = say`${named(rule, perimeter)} names the subscription ${code(listed)} of the caller`;
  if (caller.path === 'serviceEndpoint' && !caller.identifier)
    return {
      match: 'maybe',
      by: 'subscription',
      why: say`${why}, and traffic of service endpoints may be refused all the same`,
    };
  return { match: 'yes', by: 'subscription', why };
}

function byTag(perimeter: Perimeter, rule: PerimeterRule, caller: NamedCaller): PerimeterMatch {
  const [tag] = rule.serviceTags;
  if (tag === undefined || caller.path !== 'public') return nothing;
  const why = say`${named(rule, perimeter)} names the service tag ${code(tag)}, in preview, and whether it holds the caller is not part of the model`;
  return { match: 'maybe', by: 'address', why };
}

/** Of a perimeter that is not known whole. */
function unread(perimeter: Perimeter): PerimeterMatch {
  return { match: 'maybe', by: null, why: say`not everything that ${nameOf(perimeter)} admits is known` };
}

function named({ name }: PerimeterRule, perimeter: Perimeter): Sentence {
  return say`inbound rule ${code(name)} of ${nameOf(perimeter)}`;
}

/** Does the perimeter decide alone? In enforced mode, and where the service itself says so. */
export function isSecured({ perimeter, publicNetworkAccess }: ServiceFirewall): boolean {
  return perimeter?.mode === 'Enforced' || publicNetworkAccess === 'SecuredByPerimeter';
}
