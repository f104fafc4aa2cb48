import { defineRule } from '../../explain/rule.ts';
import type { AdminRule } from '../security-rule.ts';

/** Rule: VNets with a SQL managed instance or Databricks get no admin rules, or only the Allow rules where the configuration says so. */
export const intentPoliciesKeepAdminRulesOut = defineRule({
  id: 'nsg/intent-policies-keep-admin-rules-out',
  says: 'VNets with a SQL managed instance or Databricks have intent policies and get no admin rules, or only the Allow rules where the configuration says so.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2026-11-30',
  facts: ['NSG-26'],
  /** Does a rule count in such a VNet? That all of them do has to be asked for at Microsoft, and whether Always allow is an Allow rule no page says. */
  counts(
    onIntentPolicies: 'None' | 'AllowRulesOnly' | 'All',
    access: AdminRule['access'],
  ): 'yes' | 'maybe' | 'no' {
    if (onIntentPolicies === 'None') return 'no';
    if (onIntentPolicies === 'All') return 'maybe';
    return access === 'Deny' ? 'no' : access === 'Allow' ? 'yes' : 'maybe';
  },
});
