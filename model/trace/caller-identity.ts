import { trustedCaller } from '../catalog/facts/trusted-services.ts';
import { find, scopeOf } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { ServiceNode } from '../network/network.ts';
import type { CallerIdentity } from '../paas-firewall/caller.ts';
import type { Parcel, Walk } from './walk.ts';

/** Who stands outside every subscription. */
const outsiders: readonly Resource['kind'][] = [
  'internet',
  'internetClient',
  'onPremisesHost',
  'onPremisesDnsServer',
  'onPremisesSite',
];

/** What a perimeter knows of whoever opened the connection: its subscription, and the perimeter in which it is itself. */
export function identityOf({ network }: Walk, { caller }: Parcel): CallerIdentity {
  const resource = find(network.design, caller);
  if (!resource || outsiders.includes(resource.kind)) return {};
  return {
    subscription: scopeOf(network.design, network.defaults, resource, 'subscription'),
    perimeter: network.services.get(resource.id)?.perimeter?.id ?? null,
  };
}

/** Is whoever opened the connection one of the Microsoft services that the called one trusts? */
export function isTrusted({ network }: Walk, called: ServiceNode, { caller }: Parcel): boolean | 'unknown' {
  const own = network.services.get(caller ?? ('' as ResourceId));
  if (!own) return false;
  const trusted = trustedCaller(called.kind, own.kind);
  // Trust ends with the tenant, but for federated identities that nobody draws.
  return trusted === true && own.tenant !== called.tenant ? 'unknown' : trusted;
}
