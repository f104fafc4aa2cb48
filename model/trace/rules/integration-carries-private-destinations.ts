import { defineRule } from '../../explain/rule.ts';

/** Rule: Without route-all only private destinations and services with a service endpoint on the subnet go through the VNet; the rest leaves with the app’s own addresses. */
export const integrationCarriesPrivateDestinations = defineRule({
  id: 'trace/integration-carries-private-destinations',
  says: 'Without route-all only private destinations and services with a service endpoint on the subnet go through the VNet; the rest leaves with the app’s own addresses.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-11'],
  /** Does the call go through the VNet? */
  carries: (call: {
    readonly routeAll: boolean;
    readonly isPrivate: boolean;
    readonly hasServiceEndpoint: boolean;
  }): boolean => call.routeAll || call.isPrivate || call.hasServiceEndpoint,
});
