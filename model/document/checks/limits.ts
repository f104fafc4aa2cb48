import { parseLoosePrefix } from '../../address/prefix.ts';
import { type Limit, limits, mostEndpointsOfTarget } from '../../catalog/facts/limits.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { type Design, enclosing, find, ofKind } from '../design.ts';
import type { Resource } from '../resource.ts';

/** Nothing holds more than Azure takes; the numbers are in the catalog. */
export const checkLimits: Check = (design) => [
  ...ofKind(design, 'routeTable').flatMap((table) => {
    const { routes } = table.settings;
    const tags = routes.filter(({ prefix }) => prefix.trim() !== '' && !parseLoosePrefix(prefix.trim()));
    return [
      ...over(table, 'settings.routes', limits.routesInTable, routes.length),
      ...over(table, 'settings.routes', limits.tagRoutesInTable, tags.length),
    ];
  }),
  ...ofKind(design, 'natGateway').flatMap((gateway) =>
    over(gateway, 'settings.publicIps', limits.natAddresses, gateway.settings.publicIps.length),
  ),
  ...ofKind(design, 'azureFirewall').flatMap((firewall) =>
    over(firewall, 'settings.dnsServers', limits.firewallDnsServers, firewall.settings.dnsServers.length),
  ),
  ...checkEndpoints(design),
  ...[...ofKind(design, 'logAnalyticsWorkspace'), ...ofKind(design, 'applicationInsights')].flatMap((one) =>
    over(one, 'settings.scopes', limits.scopesOfResource, one.settings.scopes.length),
  ),
  ...checkZones(design),
  ...checkResolvers(design),
  ...checkRulesets(design),
];

function over(resource: Resource, field: string, { what, most }: Limit, count: number): readonly Problem[] {
  if (count <= most) return [];
  return [
    fault(
      'limit',
      resource,
      field,
      say`Azure takes ${code(`${most}`)} ${what}; ${nameOf(resource)} has ${code(`${count}`)}. Remove some, or divide them.`,
    ),
  ];
}

function checkEndpoints(design: Design): readonly Problem[] {
  const endpoints = ofKind(design, 'privateEndpoint');
  const inVnets = countBy(endpoints, (one) => enclosing(design, one.parent, 'virtualNetwork')?.id ?? null);
  const ofTargets = countBy(endpoints, (one) => one.settings.target);
  return [
    ...endpoints.flatMap((one) =>
      over(one, 'settings.dnsZoneGroup', limits.zonesInGroup, one.settings.dnsZoneGroup.length),
    ),
    ...[...inVnets].flatMap(([id, count]) => {
      const vnet = find(design, id);
      return vnet ? over(vnet, 'settings', limits.endpointsInVnet, count) : [];
    }),
    ...[...ofTargets].flatMap(([id, count]) => {
      const target = find(design, id);
      const most = target && mostEndpointsOfTarget[target.kind];
      return target && most
        ? over(target, 'settings', { what: 'private endpoints for one target of this kind', most }, count)
        : [];
    }),
  ];
}

function checkZones(design: Design): readonly Problem[] {
  return ofKind(design, 'privateDnsZone').flatMap((zone) => {
    const { links, records } = zone.settings;
    const registering = links.filter(({ registrationEnabled }) => registrationEnabled).length;
    return [
      ...over(zone, 'settings.links', limits.linksOfZone, links.length),
      ...over(zone, 'settings.links', limits.registeringLinks, registering),
      ...records.flatMap(({ values }, index) =>
        over(zone, `settings.records.${index}.values`, limits.valuesInRecord, values.length),
      ),
    ];
  });
}

function checkResolvers(design: Design): readonly Problem[] {
  return ofKind(design, 'dnsResolver').flatMap((resolver) => {
    const own = (kind: 'dnsInboundEndpoint' | 'dnsOutboundEndpoint') =>
      ofKind(design, kind).filter(({ settings }) => settings.resolver === resolver.id).length;
    return [
      ...over(resolver, 'settings', limits.inboundEndpoints, own('dnsInboundEndpoint')),
      ...over(resolver, 'settings', limits.outboundEndpoints, own('dnsOutboundEndpoint')),
    ];
  });
}

function checkRulesets(design: Design): readonly Problem[] {
  const rulesets = ofKind(design, 'dnsForwardingRuleset');
  const users = countBy(
    rulesets.flatMap(({ settings }) => settings.outboundEndpoints),
    (endpoint) => endpoint,
  );
  return [
    ...rulesets.flatMap((ruleset) => {
      const { outboundEndpoints, rules, links } = ruleset.settings;
      return [
        ...over(ruleset, 'settings.outboundEndpoints', limits.outboundOfRuleset, outboundEndpoints.length),
        ...over(ruleset, 'settings.rules', limits.rulesInRuleset, rules.length),
        ...over(ruleset, 'settings.links', limits.linksOfRuleset, links.length),
        ...rules.flatMap(({ targets }, index) =>
          over(ruleset, `settings.rules.${index}.targets`, limits.targetsOfRule, targets.length),
        ),
      ];
    }),
    ...[...users].flatMap(([id, count]) => {
      const endpoint = find(design, id);
      return endpoint ? over(endpoint, 'settings', limits.rulesetsOfEndpoint, count) : [];
    }),
  ];
}

function countBy<T, K extends string>(
  all: readonly T[],
  keyOf: (one: T) => K | null,
): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
