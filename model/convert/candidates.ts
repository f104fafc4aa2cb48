import { hasPublicSwitch, isServiceKind, serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { type Defaults, type Design, resourcesOf, scopeOf } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ConvertTarget } from './parts.ts';

/** A service of the design, and why it is left alone; null where it can be converted. */
export interface ConvertCandidate {
  readonly service: Resource;
  readonly why: Sentence | null;
}

/** Every service that a conversion has to look at, by name. */
export function convertCandidates(
  design: Design,
  defaults: Defaults,
  to: ConvertTarget,
): readonly ConvertCandidate[] {
  return resourcesOf(design)
    .filter(({ kind }) => isServiceKind(kind) || kind === 'sqlManagedInstance')
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1))
    .map((service) => ({ service, why: whyLeftAlone(design, defaults, service, to) }));
}

/** Why a service is left as it is; null where it can be converted. */
function whyLeftAlone(
  design: Design,
  defaults: Defaults,
  service: Resource,
  to: ConvertTarget,
): Sentence | null {
  if (service.kind === 'sqlManagedInstance') {
    return say`${nameOf(service)} already stands in a subnet of its own, with a private address.`;
  }
  if (scopeOf(design, defaults, service, 'tenant') !== defaults.tenant) {
    return say`${nameOf(service)} belongs to another tenant; its owner decides.`;
  }
  if (service.existing && scopeOf(design, defaults, service, 'subscription') !== defaults.subscription) {
    return say`${nameOf(service)} exists already in another subscription; its owner decides.`;
  }
  const facet = serviceEntry(service.kind)?.service;
  if (to === 'privateEndpoint' && facet?.subresources.length === 0)
    return say`${nameOf(service)} takes no private endpoint of its own; a private link scope stands for it.`;
  if (facet?.hasNoPublicSide && !hasPublicSwitch(service.kind, anySettings(service)))
    return say`${nameOf(service)} is public or private by a setting of its own, and takes its private endpoint from there.`;
  const tier = `${anySettings(service).tier ?? ''}`;
  const own = `${anySettings(service)[facet?.tierSetting ?? 'tier'] ?? ''}`;
  if (to === 'privateEndpoint' && facet?.tiersWithPrivateEndpoints?.includes(own) === false) {
    const which = `${facet.tierSetting ? 'as' : 'in tier'} ${facet.tiersWithPrivateEndpoints.join(' or ')}`;
    return say`${nameOf(service)} takes private endpoints ${which} only.`;
  }
  if (to !== 'serviceEndpoint') return null;
  if (!facet?.serviceEndpoint || !facet.firewall.vnetRules) {
    return say`${nameOf(service)} knows no virtual network rules.`;
  }
  if (facet.firewall.tiersWithVnetRules?.includes(tier) === false) {
    return say`${nameOf(service)} takes virtual network rules in tier ${facet.firewall.tiersWithVnetRules.join(' or ')} only.`;
  }
  return null;
}
