import { privateLinkZones } from '../../catalog/facts/private-link-zones.ts';
import { defineRule } from '../../explain/rule.ts';
import { isWithin, toDomain } from '../domain.ts';

/** The exact list is not published: the two last labels of every public zone of the private link table. */
const reservedSuffixes: readonly string[] = [
  ...new Set(
    privateLinkZones.flatMap((row) => row.publicZones).map((zone) => zone.split('.').slice(-2).join('.')),
  ),
];

/** Rule: A rule for every name (a single dot) is not used for the reserved suffixes of Azure services. */
export const wildcardRuleSkipsReservedSuffixes = defineRule({
  id: 'dns/wildcard-rule-skips-reserved-suffixes',
  says: 'A rule for every name (a single dot) is not used for the reserved suffixes of Azure services.',
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-73'],
  /** Is the rule used for this name, as far as reserved suffixes are concerned? */
  applies: (domain: string, name: string): boolean =>
    toDomain(domain) !== '' || !reservedSuffixes.some((suffix) => isWithin(name, suffix)),
});
