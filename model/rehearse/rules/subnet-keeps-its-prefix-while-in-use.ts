import { defineRule } from '../../explain/rule.ts';

/** Rule: A subnet changes its prefix only while nothing stands in it; a second prefix beside the first is a newer feature, which was not read about. */
export const subnetKeepsItsPrefixWhileInUse = defineRule({
  id: 'rehearse/subnet-keeps-its-prefix-while-in-use',
  says: 'A subnet changes its prefix only while nothing stands in it; a second prefix beside the first is a newer feature, which was not read about.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2026-11-30',
  facts: ['ADDR-6'],
  /** Does Azure refuse the change? */
  isRefused: (
    before: { readonly prefix: string; readonly users: number },
    after: { readonly prefix: string },
  ): boolean => before.users > 0 && before.prefix.trim() !== after.prefix.trim(),
});
