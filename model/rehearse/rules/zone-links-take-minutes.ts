import { defineRule } from '../../explain/rule.ts';

/** Rule: A new virtual network link of a zone counts once its state is Completed, which takes minutes. */
export const zoneLinksTakeMinutes = defineRule({
  id: 'rehearse/zone-links-take-minutes',
  says: 'A new virtual network link of a zone counts once its state is Completed, which takes minutes.',
  source: 'https://learn.microsoft.com/azure/dns/dns-faq-private',
  checkedOn: '2022-09-27',
  facts: ['DNS-31'],
  /** Does the plan have to wait for the link? */
  waits: (linkedBefore: readonly string[], linkedAfter: readonly string[]): boolean =>
    linkedAfter.some((vnet) => !linkedBefore.includes(vnet)),
});
