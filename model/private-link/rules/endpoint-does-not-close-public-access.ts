import { defineRule } from '../../explain/rule.ts';

/** Rule: Creating a private endpoint leaves the public endpoint open; closing it is a setting of the service, except at an app that sets nothing. */
export const endpointDoesNotClosePublicAccess = defineRule({
  id: 'private-link/endpoint-does-not-close-public-access',
  says: 'Creating a private endpoint leaves the public endpoint open; closing it is a setting of the service, except at an app that sets nothing.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['PE-11', 'PE-12'],
  /** Does the public endpoint stay as it was once a private one exists? */
  staysOpen: (service: {
    readonly publicNetworkAccess: 'Enabled' | 'Disabled' | 'SecuredByPerimeter' | null;
    readonly unsetMeansClosedBesideEndpoint: boolean;
  }): boolean =>
    service.publicNetworkAccess === 'Enabled' ||
    (service.publicNetworkAccess === null && !service.unsetMeansClosedBesideEndpoint),
});
