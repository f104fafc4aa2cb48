import { defineRule } from '../../explain/rule.ts';
import type { AdminRule } from '../security-rule.ts';

/** Rule: Security admin rules are asked before every NSG; Allow goes on to the NSGs, Always allow passes them by, Deny ends it. */
export const adminRulesComeBeforeNsgs = defineRule({
  id: 'nsg/admin-rules-come-before-nsgs',
  says: 'Security admin rules count for whole VNets and are asked before every NSG: Allow goes on to the NSGs, Always allow passes them by, Deny ends it.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2022-05-25',
  facts: ['EVAL-2', 'NSG-23', 'NSG-24'],
  /** What becomes of a packet: the NSGs are asked, it is delivered without them, or it is dropped. */
  next: (access: AdminRule['access'] | null): 'nsgs' | 'deliver' | 'drop' =>
    access === 'Deny' ? 'drop' : access === 'AlwaysAllow' ? 'deliver' : 'nsgs',
});
