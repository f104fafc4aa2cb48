import { defineRule } from '../../explain/rule.ts';

/** Rule: A Private Link Service is visible to its own subscription, to those in its list, or to anyone with its alias; only they can ask for a connection. */
export const visibilityDecidesWhoFindsTheService = defineRule({
  id: 'private-link/visibility-decides-who-finds-the-service',
  says: 'A Private Link Service is visible to its own subscription, to those in its list, or to anyone with its alias; only they can ask for a connection.',
  source: 'https://learn.microsoft.com/azure/private-link/private-link-service-overview',
  checkedOn: '2025-12-01',
  facts: ['PLS-6'],
  /** Can the consumer ask for a connection; without a list only roles decide, which cannot be told. */
  isVisible(visibility: readonly string[], consumer: string, provider: string): boolean | 'unknown' {
    if (consumer === provider || visibility.includes('*') || visibility.includes(consumer)) return true;
    return visibility.length === 0 ? 'unknown' : false;
  },
});
