import { defineRule } from '../../explain/rule.ts';
import type { PublicAnswer } from '../dns-world.ts';

/** Rule: Some names are in public DNS with a private address, such as the one of a SQL Managed Instance: they resolve to it from everywhere. */
export const someNamesAreAlwaysPrivate = defineRule({
  id: 'dns/some-names-are-always-private',
  says: 'Some names are in public DNS with a private address, such as the one of a SQL Managed Instance: they resolve to it from everywhere.',
  source: 'https://learn.microsoft.com/azure/aks/private-clusters',
  checkedOn: '2026-08-05',
  facts: ['DNS-1'],
  confidence: 'derived',
  /** Is the public answer itself a private address? */
  isPrivate: (answer: PublicAnswer): boolean => answer.private,
});
