import { defineRule } from '../../explain/rule.ts';

/** Rule: A Container Apps environment takes private endpoints only while its public network access is disabled; while it is enabled, which is the default, they are off. */
export const someServicesTakeEndpointsOnlyWhileClosed = defineRule({
  id: 'private-link/some-services-take-endpoints-only-while-closed',
  says: 'A Container Apps environment takes private endpoints only while its public network access is disabled; while it is enabled, which is the default, they are off.',
  // Page of 2026-01-12, read 2026-11-30.
  source: 'https://learn.microsoft.com/azure/container-apps/private-endpoints-with-dns',
  checkedOn: '2026-01-12',
  facts: ['PE-13'],
  /** Does the target take endpoints beside what is public of it? */
  accepts: (target: { readonly onlyWhileClosed: boolean; readonly isOpen: boolean }): boolean =>
    !target.onlyWhileClosed || !target.isOpen,
});
