import { defineRule } from '../../explain/rule.ts';

/** Rule: Linked private zones are consulted before the ruleset: for the same name the zone answers, and a miss in it is NXDOMAIN without trying the rule. */
export const privateZoneBeatsRuleOfTheSameName = defineRule({
  id: 'dns/private-zone-beats-rule-of-the-same-name',
  says: 'Linked private zones are consulted before the ruleset: for the same name the zone answers, and a miss in it is NXDOMAIN without trying the rule.',
  source: 'https://github.com/MicrosoftDocs/azure-docs/issues/100273',
  checkedOn: '2022-10-26',
  facts: ['DNS-70', 'DNS-71'],
  confidence: 'lab',
});
