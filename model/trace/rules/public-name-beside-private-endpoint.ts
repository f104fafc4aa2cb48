import { defineRule } from '../../explain/rule.ts';
import type { PathKind } from '../answer.ts';

/** Rule: A private endpoint adds a path and closes none: a client whose name leads to the public address still takes the public path. */
export const publicNameBesidePrivateEndpoint = defineRule({
  id: 'trace/public-name-beside-private-endpoint',
  says: 'A private endpoint adds a path and closes none: a client whose name leads to the public address still takes the public path.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-11', 'PE-10'],
  /** Did the call take the public way although there was a private one? */
  misleads: (path: PathKind | null, endpointReachable: boolean): boolean =>
    endpointReachable && (path === 'public' || path === 'serviceEndpoint'),
});
