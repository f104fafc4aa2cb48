import { overlapsPrefix, parseLoosePrefix, printPrefix } from '../../address/prefix.ts';
import { privateRanges } from '../../catalog/facts/reserved-addresses.ts';
import { hasPublicSwitch, serviceEntry } from '../../catalog/kinds.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { anySettings } from '../change-design.ts';
import { type Check, fault } from '../check.ts';
import { type Defaults, type Design, find, resourcesOf, scopeOf } from '../design.ts';
import type { Resource } from '../resource.ts';

/** The firewall rules of a service are of a sort that it takes. */
export const checkServiceRules: Check = (design, defaults) =>
  resourcesOf(design).flatMap((service) => {
    const facet = serviceEntry(service.kind)?.service.firewall;
    if (!facet) return [];
    const { ipRules, vnetRules, accessRules } = anySettings(service);
    return [
      ...checkSwitch(service),
      ...textsOf(ipRules).flatMap((text, index) =>
        checkAddress(service, text, `settings.ipRules.${index}`, facet.decidesBy === 'defaultAction'),
      ),
      ...rowsOf(vnetRules).flatMap(({ subnet }, index) =>
        checkSubnet(
          design,
          defaults,
          service,
          subnet as ResourceId | null,
          `settings.vnetRules.${index}.subnet`,
          rowsOf(vnetRules).slice(0, index),
        ),
      ),
      ...rowsOf(accessRules).flatMap((rule, index) => checkAccessRule(service, rule, index)),
    ];
  });

/** Some services of the zone table have no switch that could be set. */
function checkSwitch(service: Resource): readonly Problem[] {
  const settings = anySettings(service);
  if ((settings.publicNetworkAccess ?? null) === null || hasPublicSwitch(service.kind, settings)) return [];
  const says = say`${nameOf(service)} has no switch for its public endpoint. Leave it unset.`;
  return [fault('public-switch', service, 'settings.publicNetworkAccess', says)];
}

function checkAddress(
  service: Resource,
  text: string,
  field: string,
  publicOnly: boolean,
): readonly Problem[] {
  const parsed = parseLoosePrefix(text);
  if (!parsed)
    return [
      fault(
        'ip-rule',
        service,
        field,
        say`${code(text)} is not an IPv4 address or prefix. Write it like ${code('203.0.113.7')}.`,
      ),
    ];
  if (!parsed.exact)
    return [
      fault(
        'prefix-host-bits',
        service,
        field,
        say`${code(text)} does not start at its first address. Write ${code(printPrefix(parsed.prefix))}.`,
      ),
    ];
  // SQL and Cosmos DB are not documented to refuse private ranges.
  return publicOnly &&
    parsed.prefix.length > 0 &&
    privateRanges.some((range) => overlapsPrefix(range, parsed.prefix))
    ? [
        fault(
          'ip-rule-private',
          service,
          field,
          say`${code(text)} is private, and IP rules take public addresses only. Use a virtual network rule or a private endpoint.`,
        ),
      ]
    : [];
}

function checkSubnet(
  design: Design,
  defaults: Defaults,
  service: Resource,
  subnet: ResourceId | null,
  field: string,
  before: readonly Readonly<Record<string, unknown>>[],
): readonly Problem[] {
  const other = find(design, subnet);
  if (!other) return [];
  if (before.some((rule) => rule.subnet === subnet)) {
    return [
      fault('vnet-rule-twice', service, field, say`${nameOf(other)} is already admitted. Remove this rule.`),
    ];
  }
  const [here, there] = [
    scopeOf(design, defaults, service, 'region'),
    scopeOf(design, defaults, other, 'region'),
  ];
  return serviceEntry(service.kind)?.service.firewall.vnetRulesSameRegion && here !== there
    ? [
        fault(
          'vnet-rule-region',
          service,
          field,
          say`${nameOf(other)} is in ${code(there)}; the rules of ${nameOf(service)} take subnets of ${code(here)} only. Use a private endpoint.`,
        ),
      ]
    : [];
}

function checkAccessRule(
  service: Resource,
  rule: Readonly<Record<string, unknown>>,
  index: number,
): readonly Problem[] {
  const { source, subnet } = rule;
  const field = `settings.accessRules.${index}.source`;
  if (source && subnet)
    return [
      fault(
        'access-rule',
        service,
        field,
        say`A rule names an address or a subnet, not both. Empty one of them.`,
      ),
    ];
  if (!source && !subnet)
    return [
      fault(
        'access-rule',
        service,
        field,
        say`The rule names nobody. Write an address, a tag, or choose a subnet.`,
      ),
    ];
  return typeof source === 'string' && /^[\d./]+$/.test(source)
    ? checkAddress(service, source, field, true)
    : [];
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function rowsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value : [];
}
