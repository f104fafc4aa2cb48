import { parseIp } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, fault } from '../check.ts';
import { type Defaults, type Design, find, ofKind, scopeOf } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

/** Forwarding rulesets: one a VNet, in the region of the ruleset (DNS-69), with targets that Azure takes (DNS-75) for domains of at most 34 labels (DNS-74). */
export const checkRulesets: Check = (design, defaults) => {
  const linked = new Map<ResourceId, string>();
  return ofKind(design, 'dnsForwardingRuleset').flatMap((ruleset) => [
    ...ruleset.settings.links.flatMap(({ vnet }, index) =>
      checkLink(design, defaults, ruleset, vnet, `settings.links.${index}.vnet`, linked),
    ),
    ...ruleset.settings.rules.flatMap((rule, index) => checkRule(ruleset, rule, `settings.rules.${index}`)),
  ]);
};

/** https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets (2023-03-29); one ruleset a VNet: https://github.com/MicrosoftDocs/azure-docs/pull/125137 (2025-01-09). */
function checkLink(
  design: Design,
  defaults: Defaults,
  ruleset: ResourceOf<'dnsForwardingRuleset'>,
  vnet: ResourceId | null,
  field: string,
  linked: Map<ResourceId, string>,
): readonly Problem[] {
  const one = find(design, vnet);
  if (!one) return [];
  const before = linked.get(one.id);
  linked.set(one.id, before ?? ruleset.name);
  if (before !== undefined) {
    return [
      fault(
        'ruleset-twice',
        ruleset,
        field,
        before === ruleset.name
          ? say`${nameOf(one)} is already linked. Remove this link.`
          : say`${nameOf(one)} is already linked to ${before}, and a VNet takes one ruleset. Remove this link.`,
      ),
    ];
  }
  const [here, there] = [ruleset, one].map((thing) => scopeOf(design, defaults, thing, 'region'));
  return here === there
    ? []
    : [
        fault(
          'ruleset-region',
          ruleset,
          field,
          say`${nameOf(one)} is in ${code(there ?? '')} and the ruleset in ${code(here ?? '')}; Azure links them in one region only. Make a ruleset there.`,
        ),
      ];
}

function checkRule(
  ruleset: ResourceOf<'dnsForwardingRuleset'>,
  { domain, targets }: ResourceOf<'dnsForwardingRuleset'>['settings']['rules'][number],
  field: string,
): readonly Problem[] {
  const labels = domain.split('.').filter((label) => label !== '').length;
  return [
    ...(labels > 34
      ? [
          fault(
            'rule-labels',
            ruleset,
            `${field}.domain`,
            say`The domain has ${code(`${labels}`)} labels; Azure takes 34. Shorten it.`,
          ),
        ]
      : []),
    ...targets.flatMap((target, index) =>
      parseIp(target.split(':')[0] ?? '') === azureDnsAddress
        ? [
            fault(
              'rule-target',
              ruleset,
              `${field}.targets.${index}`,
              say`Azure refuses ${code('168.63.129.16')} as a target. Without a rule the name goes to Azure DNS anyway; remove the rule, or name an inbound endpoint.`,
            ),
          ]
        : [],
    ),
  ];
}
