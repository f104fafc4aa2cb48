import type { EndpointFacts } from './private-link.ts';

/** An approved endpoint for blob of a Storage account, with some fields changed; for tests only. */
export function endpointWith(changes: Partial<EndpointFacts> = {}): EndpointFacts {
  return {
    state: 'Approved',
    subresource: 'blob',
    targetKind: 'storageAccount',
    targetSubresources: ['blob', 'file'],
    targetTenantDiffers: false,
    manual: false,
    ...changes,
  };
}
