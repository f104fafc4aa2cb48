import { overlapsPrefix, parsePrefix } from '../address/prefix.ts';
import { pairOf } from '../catalog/facts/regions.ts';
import { privateRanges } from '../catalog/facts/reserved-addresses.ts';
import { serviceEntry } from '../catalog/kinds.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { code, nameOf, type Sentence, say } from '../explain/sentence.ts';
import { anySettings, withSettings } from './change-design.ts';
import { type Defaults, type Design, scopeOf } from './design.ts';
import { type DesignResult, done, refused } from './edit.ts';
import type { Resource, ResourceOf } from './resource.ts';

type Subnet = ResourceOf<'subnet'>;

/** Why a service cannot admit a subnet by a virtual network rule; null where it can. */
export function whyNotAdmitted(
  design: Design,
  defaults: Defaults,
  service: Resource,
  subnet: Subnet,
): Sentence | null {
  const facet = serviceEntry(service.kind)?.service;
  if (!facet?.serviceEndpoint || !facet.firewall.vnetRules) {
    return say`${nameOf(service)} knows no virtual network rules. Use a private endpoint.`;
  }
  const here = scopeOf(design, defaults, subnet, 'region');
  const there = scopeOf(design, defaults, service, 'region');
  if (facet.firewall.vnetRulesSameRegion && here !== there) {
    return say`${nameOf(service)} is in ${code(there)} and ${nameOf(subnet)} in ${code(here)}; its rules take subnets of its own region only. Use a private endpoint.`;
  }
  const [ours, theirs] = [subnet, service].map((one) => scopeOf(design, defaults, one, 'tenant'));
  if (ours !== theirs && !facet.firewall.crossTenantVnetRules) {
    return say`${nameOf(service)} is in another tenant, and its rules take subnets of its own tenant only. Use a private endpoint.`;
  }
  return isAdmitted(service, subnet) && hasEndpoint(design, defaults, service, subnet)
    ? say`${nameOf(service)} already admits ${nameOf(subnet)}.`
    : null;
}

/** Admits a subnet: the service endpoint on the subnet, and the virtual network rule on the service. */
export function admitSubnet(
  design: Design,
  defaults: Defaults,
  service: Resource,
  subnet: Subnet,
): DesignResult {
  const why = whyNotAdmitted(design, defaults, service, subnet);
  if (why) return refused(design, 'service/not-admitted', why, service.id);
  const word = endpointWord(design, defaults, service, subnet);
  // Of the regional and the global endpoint a subnet takes one.
  const others = subnet.settings.serviceEndpoints.filter((one) => !namesOf(service).includes(one));
  const opened = hasEndpoint(design, defaults, service, subnet)
    ? design
    : withSettings(design, subnet, { serviceEndpoints: [...others, word] });
  if (isAdmitted(service, subnet)) return done(opened);
  return done(addRule(opened, service, { subnet: subnet.id }), ...remarks(service));
}

/** Admits a public address or prefix by an IP rule of the service. */
export function admitAddress(design: Design, service: Resource, text: string): DesignResult {
  const prefix = parsePrefix(text);
  const where = service.id;
  if (!serviceEntry(service.kind)?.service.firewall.ipRules) {
    return refused(
      design,
      'service/no-ip-rules',
      say`${nameOf(service)} knows no IP rules. Use a private endpoint.`,
      where,
    );
  }
  if (!prefix) {
    return refused(
      design,
      'service/bad-address',
      say`${code(text)} is not an IPv4 address or prefix.`,
      where,
    );
  }
  if (privateRanges.some((range) => overlapsPrefix(range, prefix))) {
    return refused(
      design,
      'service/private-address',
      say`${code(text)} is private; IP rules take public addresses only. Use a virtual network rule or a private endpoint.`,
      where,
    );
  }
  const { ipRules, accessRules } = anySettings(service);
  const known = [ipRules, accessRules].some(
    (list) => Array.isArray(list) && list.some((rule) => rule === text || rule?.source === text),
  );
  if (known) return done(design);
  return done(addRule(design, service, { source: text.trim() }), ...remarks(service));
}

function addRule(
  design: Design,
  service: Resource,
  rule: { readonly subnet?: string; readonly source?: string },
): Design {
  const { ipRules, vnetRules, accessRules } = anySettings(service);
  if (Array.isArray(accessRules)) {
    const priority = Math.max(90, ...accessRules.map((one) => Number(one.priority) || 0)) + 10;
    const row = {
      name: `allow-${priority}`,
      priority,
      action: 'Allow',
      source: rule.source ?? '',
      subnet: rule.subnet ?? null,
    };
    return withSettings(design, service, { accessRules: [...accessRules, row] });
  }
  if (rule.subnet) {
    const rows = Array.isArray(vnetRules) ? vnetRules : [];
    return withSettings(design, service, { vnetRules: [...rows, { subnet: rule.subnet }] });
  }
  const texts = Array.isArray(ipRules) ? ipRules : [];
  return withSettings(design, service, { ipRules: [...texts, rule.source] });
}

function remarks(service: Resource): readonly Problem[] {
  const { defaultAction, publicNetworkAccess } = anySettings(service);
  const where = { resource: service.id };
  if (publicNetworkAccess === 'Disabled') {
    const says = say`Public network access of ${nameOf(service)} is disabled, so the rule has no effect yet. Enable it, or use a private endpoint.`;
    return [
      problem('service/rule-without-effect', 'warning', says, {
        ...where,
        field: 'settings.publicNetworkAccess',
      }),
    ];
  }
  if (defaultAction === 'Allow') {
    const says = say`${nameOf(service)} still admits all networks. Set its default action to Deny to admit only what the rules name.`;
    return [problem('service/still-open', 'note', says, { ...where, field: 'settings.defaultAction' })];
  }
  return [];
}

function isAdmitted(service: Resource, subnet: Subnet): boolean {
  const { vnetRules, accessRules } = anySettings(service);
  return [vnetRules, accessRules].some(
    (list) =>
      Array.isArray(list) && list.some((rule) => rule?.subnet === subnet.id && rule.action !== 'Deny'),
  );
}

/** Has the subnet a service endpoint that reaches the region of the service? */
function hasEndpoint(design: Design, defaults: Defaults, service: Resource, subnet: Subnet): boolean {
  const isWide = reaches(design, defaults, service, subnet);
  return subnet.settings.serviceEndpoints.some(
    (word) => namesOf(service).includes(word) && (isWide || word.endsWith('.Global')),
  );
}

function namesOf({ kind }: Resource): readonly string[] {
  return serviceEntry(kind)?.service.serviceEndpoint?.names ?? [];
}

/** Does the usual endpoint of a subnet reach a service, as far as regions go? */
function reaches(design: Design, defaults: Defaults, service: Resource, subnet: Subnet): boolean {
  const facet = serviceEntry(service.kind)?.service.serviceEndpoint;
  const here = scopeOf(design, defaults, subnet, 'region');
  const there = scopeOf(design, defaults, service, 'region');
  return (
    facet?.reach === 'any' ||
    here === there ||
    (facet?.reach === 'sameOrPairedRegion' && pairOf(here) === there)
  );
}

/** The word of the service endpoint; the global one where the usual does not reach the service's region. */
function endpointWord(design: Design, defaults: Defaults, service: Resource, subnet: Subnet): string {
  const names = namesOf(service);
  const wide = names.find((name) => name.endsWith('.Global'));
  return (reaches(design, defaults, service, subnet) ? names[0] : (wide ?? names[0])) ?? '';
}
