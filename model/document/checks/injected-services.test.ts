import { describe, expect, test } from 'vitest';
import type { ResourceId } from '../../ids.ts';
import { type Drawing, draw } from '../../scenarios/draw.ts';
import { checkDesign } from '../checks.ts';
import { usualDefaults } from '../document.ts';
import type { SettingsOf } from '../resource.ts';

function found(build: (d: Drawing) => void): readonly string[] {
  const d = draw();
  build(d);
  const design = d.design();
  return checkDesign(design, usualDefaults).map(
    ({ code, where }) =>
      `${code} ${where.resource === undefined ? '' : design.resources[where.resource]?.name}`,
  );
}

function subnet(d: Drawing, delegation: string | null): ResourceId {
  return d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-1', '10.0.1.0/24', { delegation });
}

function server(d: Drawing, zone: string | null): void {
  const privateDnsZone = zone === null ? null : d.zone(zone, []);
  d.add('privatePostgresqlServer', 'psql-1', subnet(d, 'Microsoft.DBforPostgreSQL/flexibleServers'), {
    privateDnsZone,
  });
}

function api(
  d: Drawing,
  delegation: string | null,
  settings: Partial<SettingsOf<'injectedApiManagement'>>,
): ResourceId {
  const home = subnet(d, delegation);
  d.add('injectedApiManagement', 'apim-1', home, settings);
  return home;
}

const hosting = 'Microsoft.Web/hostingEnvironments';

function environment(d: Drawing, settings: Partial<SettingsOf<'appServiceEnvironment'>> = {}): ResourceId {
  return d.add('appServiceEnvironment', 'ase-1', subnet(d, hosting), settings);
}

function endpointFor(d: Drawing, app: ResourceId): void {
  const clients = d.subnet(d.vnet('vnet-2', '10.2.0.0/16'), 'snet-2', '10.2.0.0/24');
  d.endpoint(clients, 'pe-1', '10.2.0.4', app, 'sites');
}

function integrated(d: Drawing, tier: 'Basic' | 'StandardV2', prefix: string, hasNsg = true): void {
  const integrationSubnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-1', prefix, {
    delegation: 'Microsoft.Web/serverFarms',
    networkSecurityGroup: hasNsg ? d.nsg('nsg-1', []) : null,
  });
  d.add('apiManagement', 'apim-1', null, { tier, integrationSubnet });
}

describe('what Azure refuses of services in a subnet', () => {
  test.each<[string, string | null, (d: Drawing) => void]>([
    ['a server with its zone', null, (d) => server(d, 'shop.private.postgres.database.azure.com')],
    ['a server without a zone', 'check/server-without-zone psql-1', (d) => server(d, null)],
    [
      'a server whose zone has its name',
      'check/server-zone-of-its-name psql-1',
      (d) => server(d, 'psql-1.postgres.database.azure.com'),
    ],
    [
      'a server with the zone of another database',
      'check/server-zone-suffix psql-1',
      (d) => server(d, 'shop.private.mysql.database.azure.com'),
    ],
    ['API Management of tier Developer', null, (d) => void api(d, null, {})],
    [
      'API Management of tier Developer in a delegated subnet',
      'check/api-in-delegated apim-1',
      (d) => void api(d, hosting, {}),
    ],
    ['API Management of tier Premium v2', null, (d) => void api(d, hosting, { tier: 'PremiumV2' })],
    [
      'API Management of tier Premium v2 without delegation',
      'check/delegation-missing apim-1',
      (d) => void api(d, null, { tier: 'PremiumV2' }),
    ],
    [
      'API Management of tier Premium v2 in external mode',
      'check/api-mode apim-1',
      (d) => void api(d, hosting, { tier: 'PremiumV2', mode: 'External' }),
    ],
    [
      'API Management of tier Premium v2 beside an environment',
      'check/api-shares apim-1',
      (d) => void d.add('appServiceEnvironment', 'ase-1', api(d, hosting, { tier: 'PremiumV2' })),
    ],
    ['an environment', null, (d) => void environment(d)],
    [
      'two environments in a subnet',
      'check/environment-shares ase-2',
      (d) => {
        const home = subnet(d, hosting);
        d.add('appServiceEnvironment', 'ase-1', home);
        d.add('appServiceEnvironment', 'ase-2', home);
      },
    ],
    [
      'an app of an environment with VNet integration',
      'check/integration-in-environment app-1',
      (d) => {
        const integrationSubnet = d.subnet(d.vnet('vnet-2', '10.2.0.0/16'), 'snet-2', '10.2.0.0/26', {
          delegation: 'Microsoft.Web/serverFarms',
        });
        d.add('webApp', 'app-1', null, { environment: environment(d), integrationSubnet });
      },
    ],
    [
      'a private endpoint of an app whose environment allows none',
      'check/endpoint-in-environment pe-1',
      (d) => endpointFor(d, d.add('webApp', 'app-1', null, { environment: environment(d) })),
    ],
    [
      'a private endpoint of an app whose environment allows them',
      null,
      (d) =>
        endpointFor(
          d,
          d.add('webApp', 'app-1', null, { environment: environment(d, { privateEndpoints: true }) }),
        ),
    ],
    [
      'API Management of a tier without integration',
      'check/integration-tier apim-1',
      (d) => integrated(d, 'Basic', '10.0.1.0/27'),
    ],
    ['API Management with integration', null, (d) => integrated(d, 'StandardV2', '10.0.1.0/27')],
    [
      'API Management with a small integration subnet',
      'check/integration-size apim-1',
      (d) => integrated(d, 'StandardV2', '10.0.1.0/28'),
    ],
    [
      'API Management whose integration subnet has no NSG',
      'check/integration-without-nsg apim-1',
      (d) => integrated(d, 'StandardV2', '10.0.1.0/27', false),
    ],
    [
      'an app that is integrated in another region',
      'check/integration-region app-1',
      (d) => {
        const integrationSubnet = subnet(d, 'Microsoft.Web/serverFarms');
        d.add('webApp', 'app-1', null, { integrationSubnet }, { region: 'eastus2' });
      },
    ],
    [
      'two apps on one integration subnet',
      'check/integration-subnet-shared app-2',
      (d) => {
        const integrationSubnet = subnet(d, 'Microsoft.Web/serverFarms');
        d.add('webApp', 'app-1', null, { integrationSubnet });
        d.add('webApp', 'app-2', null, { integrationSubnet });
      },
    ],
  ])('%s', (_name, code, build) => {
    expect(found(build)).toEqual(code === null ? [] : [code]);
  });
});
