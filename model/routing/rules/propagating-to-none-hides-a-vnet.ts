import { defineRule } from '../../explain/rule.ts';
import type { HubTable } from '../hub.ts';

/** Rule: A hub connection learns from the table it is associated to and tells its ranges to those it propagates to; with None nobody hears of the VNet. */
export const propagatingToNoneHidesAVnet = defineRule({
  id: 'routing/propagating-to-none-hides-a-vnet',
  says: 'A hub connection learns from the table it is associated to and tells its ranges to those it propagates to; with None nobody hears of the VNet.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/about-virtual-hub-routing',
  checkedOn: '2024-12-10',
  facts: [],
  /** Does the connection learn or tell by this table? `unknown` for a table of the user's own. */
  works: (table: HubTable): boolean | 'unknown' => (table === 'other' ? 'unknown' : table === 'default'),
});
