import { defineRule } from '../../explain/rule.ts';
import type { AdminRule } from '../security-rule.ts';

/** Rule: Of the admin rules of a manager the lowest number that matches decides; a manager of a management group goes before one of a subscription. */
export const lowestAdminNumberFirst = defineRule({
  id: 'nsg/lowest-admin-number-first',
  says: 'Of the admin rules that one manager deploys, in whatever collection, the lowest number that matches decides; of several managers the one with the higher scope goes first.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2026-11-30',
  facts: ['NSG-25'],
  /** The rules of one direction in the order in which they are read. */
  inOrder: <R extends AdminRule>(rules: readonly R[], direction: AdminRule['direction']): readonly R[] =>
    rules.filter((rule) => rule.direction === direction).sort((a, b) => a.priority - b.priority),
});
