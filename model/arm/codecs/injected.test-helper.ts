import type { CodecCase } from './services-and-names.test-helper.ts';

/** What stands in a subnet by injection, with everything that the codecs hold. */
export const injectedCases: readonly CodecCase[] = [
  {
    kind: 'privatePostgresqlServer',
    title: 'private-postgresql-server',
    add: ({ d, data, vnet }) => {
      const privateDnsZone = d.zone('shop.private.postgres.database.azure.com', [vnet]);
      return d.add('privatePostgresqlServer', 'psql-shop', data, { privateDnsZone });
    },
  },
  {
    kind: 'privateMysqlServer',
    title: 'private-mysql-server',
    add: ({ d, data, vnet }) => {
      const privateDnsZone = d.zone('shop.private.mysql.database.azure.com', [vnet]);
      return d.add('privateMysqlServer', 'mysql-shop', data, { privateDnsZone });
    },
  },
  {
    kind: 'containerGroup',
    title: 'container-group',
    add: ({ d, data }) => d.add('containerGroup', 'ci-shop', data, { ports: '80,8443' }),
  },
  {
    kind: 'injectedApiManagement',
    title: 'injected-api-management',
    add: ({ d, apps }) =>
      d.add('injectedApiManagement', 'apim-shop', apps, { tier: 'Premium', mode: 'External' }),
  },
  {
    kind: 'appServiceEnvironment',
    title: 'app-service-environment',
    add: ({ d, apps }) =>
      d.add('appServiceEnvironment', 'ase-shop', apps, { virtualIp: 'Internal', privateEndpoints: true }),
  },
  {
    kind: 'webApp',
    title: 'web-app-in-environment',
    add: ({ d, apps }) => {
      const environment = d.add('appServiceEnvironment', 'ase-shop', apps, { virtualIp: 'External' });
      return d.add('webApp', 'app-shop', null, { environment });
    },
  },
  {
    kind: 'apiManagement',
    title: 'api-management-integrated',
    add: ({ d, apps }) =>
      d.add('apiManagement', 'apim-shop', null, { tier: 'StandardV2', integrationSubnet: apps }),
  },
];
