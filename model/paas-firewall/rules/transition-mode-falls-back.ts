import { defineRule } from '../../explain/rule.ts';

/** Rule: In transition mode, once called learning, a caller whom no rule of the perimeter admits is left to the firewall of the service: its rules where public access is enabled, trusted services alone where it is disabled. */
export const transitionModeFallsBack = defineRule({
  id: 'paas-firewall/transition-mode-falls-back',
  says: 'In transition mode, once called learning, a caller whom no rule of the perimeter admits is left to the firewall of the service: its rules where public access is enabled, trusted services alone where it is disabled.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition',
  checkedOn: '2024-06-04',
  facts: ['SEC-6', 'SEC-9'],
  /** Is the firewall of the service still asked? */
  asksTheService: (isSecured: boolean): boolean => !isSecured,
});
