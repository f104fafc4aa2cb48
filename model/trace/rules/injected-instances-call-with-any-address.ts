import { defineRule } from '../../explain/rule.ts';

/** Rule: API Management in a subnet and the apps of an App Service Environment call private destinations with any address of their subnet, and the internet with the public address of the instance unless a NAT gateway or an appliance lends another. */
export const injectedInstancesCallWithAnyAddress = defineRule({
  id: 'trace/injected-instances-call-with-any-address',
  says: 'API Management in a subnet and the apps of an App Service Environment call private destinations with any address of their subnet, and the internet with the public address of the instance unless a NAT gateway or an appliance lends another.',
  // The page on environments (2021-11-15) says it of apps: /azure/app-service/environment/networking.
  source: 'https://learn.microsoft.com/azure/api-management/api-management-howto-ip-addresses',
  checkedOn: '2021-12-21',
  facts: ['PAAS-29', 'INJ-17'],
  /** Whose public address the internet sees: the NAT gateway's where there is one. */
  lender: (subnet: { readonly natGateway: unknown }): 'natGateway' | 'itself' =>
    subnet.natGateway ? 'natGateway' : 'itself',
});
