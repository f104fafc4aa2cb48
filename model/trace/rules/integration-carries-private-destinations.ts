import { defineRule } from '../../explain/rule.ts';

/** Rule: Without route-all only destinations of RFC 1918 and services with a service endpoint on the subnet go through the VNet; the rest leaves with the app’s own addresses. */
export const integrationCarriesPrivateDestinations = defineRule({
  id: 'trace/integration-carries-private-destinations',
  says: 'Without route-all only destinations of RFC 1918 and services with a service endpoint on the subnet go through the VNet; the rest leaves with the app’s own addresses.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-11'],
  /** Does the call go through the VNet? */
  carries: (call: {
    readonly routeAll: boolean;
    /** An address of RFC 1918; other ranges that a VNet may have are not carried. */
    readonly isRfc1918: boolean;
    readonly hasServiceEndpoint: boolean;
  }): boolean => call.routeAll || call.isRfc1918 || call.hasServiceEndpoint,
});
