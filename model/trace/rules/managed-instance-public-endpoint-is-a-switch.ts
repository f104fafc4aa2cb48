import { defineRule } from '../../explain/rule.ts';

/** Rule: A managed instance takes calls from the internet on port 3342 only, once its public data endpoint is on and the NSG of its subnet lets them in. */
export const managedInstancePublicEndpointIsASwitch = defineRule({
  id: 'trace/managed-instance-public-endpoint-is-a-switch',
  says: 'A managed instance takes calls from the internet on port 3342 only, once its public data endpoint is on and the NSG of its subnet lets them in.',
  source: 'https://learn.microsoft.com/azure/azure-sql/managed-instance/connectivity-architecture-overview',
  checkedOn: '2023-08-02',
  facts: ['PAAS-16', 'INJ-2'],
  /** The port of the public data endpoint. */
  port: 3342,
  /** Is the public data endpoint meant by this port? */
  means: (port: number): boolean => port === 3342,
  /** Does it answer? */
  answers: (instance: { readonly publicDataEndpoint: boolean }): boolean => instance.publicDataEndpoint,
});
