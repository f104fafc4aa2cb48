import type { CodecCase } from './services-and-names.test-helper.ts';

/** Container Apps environments, with everything that their codec holds. */
export const containerAppsCases: readonly CodecCase[] = [
  {
    kind: 'containerAppsEnvironment',
    title: 'container-apps-environment-internal',
    add: ({ d, vnet }) =>
      d.add('containerAppsEnvironment', 'cae-shop', null, {
        infrastructureSubnet: d.subnet(vnet, 'snet-cae', '10.0.8.0/27', {
          delegation: 'Microsoft.App/environments',
        }),
        internal: true,
        publicNetworkAccess: 'Disabled',
        apps: [
          { name: 'web', ingress: 'external' },
          { name: 'orders', ingress: 'internal' },
          { name: 'worker', ingress: 'none' },
        ],
      }),
  },
  {
    kind: 'containerAppsEnvironment',
    title: 'container-apps-environment-consumption',
    add: ({ d }) => d.add('containerAppsEnvironment', 'cae-shop', null, { tier: 'Consumption' }),
  },
];
