import { defineRule } from '../../explain/rule.ts';

/** Rule: A rule is matched with the question itself: one for the public suffix takes it before the privatelink zone can be considered, and the rule's server decides the whole chain. */
export const ruleForThePublicSuffixTakesTheQuestion = defineRule({
  id: 'dns/rule-for-the-public-suffix-takes-the-question',
  says: "A rule is matched with the question itself: one for the public suffix takes it before the privatelink zone can be considered, and the rule's server decides the whole chain.",
  source: 'https://github.com/MicrosoftDocs/azure-docs/issues/100273',
  checkedOn: '2022-10-26',
  facts: ['DNS-72'],
  confidence: 'lab',
});
