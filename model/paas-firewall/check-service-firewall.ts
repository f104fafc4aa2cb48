import { type Problem, problem } from '../explain/problem.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import { readIpRule } from './ip-rules.ts';
import { ipRulesTakePublicAddressesOnly } from './rules/ip-rules-take-public-addresses-only.ts';
import { vnetRuleAcrossTenantsOnlyAtSomeServices } from './rules/vnet-rule-across-tenants-only-at-some-services.ts';
import { vnetRuleInAnotherRegionIsInvalid } from './rules/vnet-rule-in-another-region-is-invalid.ts';
import { vnetRulesAreLimited } from './rules/vnet-rules-are-limited.ts';
import { vnetRulesNeedATier } from './rules/vnet-rules-need-a-tier.ts';
import type { ServiceFirewall } from './service-firewall.ts';

/** What Azure would refuse in the firewall of a service. */
export function checkServiceFirewall(firewall: ServiceFirewall): readonly Problem[] {
  return [...checkIpRules(firewall), ...checkVnetRules(firewall), ...checkCounts(firewall)];
}

function checkIpRules(firewall: ServiceFirewall): readonly Problem[] {
  return firewall.ipRules.flatMap((text, index) => {
    const where = { resource: firewall.id, field: `settings.ipRules.${index}` };
    if (readIpRule(text) === null) {
      const says = say`IP rule ${code(text)} of ${nameOf(firewall)} cannot be read; write an address, a prefix or a range`;
      return [problem('ip-rule-unreadable', 'error', says, where)];
    }
    // SQL and Cosmos DB know 0.0.0.0; only Storage, Key Vault and their like are documented to refuse private ranges.
    if (firewall.facet.decidesBy !== 'defaultAction' || ipRulesTakePublicAddressesOnly.accepts(text))
      return [];
    const says = say`IP rule ${code(text)} of ${nameOf(firewall)} names private addresses, which the service refuses; use a VNet rule or a private endpoint`;
    return [problem('ip-rule-private', 'error', says, where)];
  });
}

function checkVnetRules(firewall: ServiceFirewall): readonly Problem[] {
  return firewall.vnetRules.flatMap((rule, index) => {
    const where = { resource: firewall.id, field: `settings.vnetRules.${index}` };
    const subnet = nameOf({ id: rule.subnet, name: rule.subnetName });
    const problems: Problem[] = [];
    if (!vnetRuleInAnotherRegionIsInvalid.accepts(firewall, rule)) {
      const says = say`${nameOf(firewall)} in ${code(firewall.region)} takes no VNet rule for ${subnet} in ${code(rule.region)}; use a private endpoint`;
      problems.push(problem('vnet-rule-other-region', 'error', says, where));
    }
    if (!vnetRuleAcrossTenantsOnlyAtSomeServices.accepts(firewall, rule)) {
      const says = say`${nameOf(firewall)} takes no VNet rule for ${subnet} of another tenant; use a private endpoint`;
      problems.push(problem('vnet-rule-other-tenant', 'error', says, where));
    }
    return problems;
  });
}

function checkCounts(firewall: ServiceFirewall): readonly Problem[] {
  const count = firewall.vnetRules.length;
  const where = { resource: firewall.id, field: 'settings.vnetRules' };
  const limit = vnetRulesAreLimited.limitOf(firewall.facet);
  const problems: Problem[] = [];
  if (limit !== null && count > limit) {
    const says = say`${nameOf(firewall)} has ${count} VNet rules, and Azure takes ${limit}`;
    problems.push(problem('vnet-rules-too-many', 'error', says, where));
  }
  if (count > 0 && firewall.tier !== null && vnetRulesNeedATier.takesRules(firewall) === false) {
    const says = say`${nameOf(firewall)} is of tier ${code(firewall.tier)}, which takes no VNet rules; choose a higher tier`;
    problems.push(
      problem('vnet-rules-need-tier', 'error', says, { resource: firewall.id, field: 'settings.tier' }),
    );
  }
  return problems;
}
