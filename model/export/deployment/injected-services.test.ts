import { describe, expect, test } from 'vitest';
import { usualDefaults } from '../../document/document.ts';
import { draw } from '../../scenarios/draw.ts';
import { hasCompiler, testCompiler } from '../bicep/compiler.test-helper.ts';
import { checkDesign, nothingWrong } from './checked-design.test-helper.ts';

/** Everything that stands in a subnet by injection, an app inside an environment, API Management with integration, and a DNAT rule in front. */
function drawInjected() {
  const d = draw();
  const vnet = d.vnet('vnet-hub', '10.0.0.0/16');
  const subnet = (name: string, prefix: string, delegation: string | null) =>
    d.subnet(vnet, name, prefix, { delegation, networkSecurityGroup: d.nsg(`nsg-${name}`, []) });
  const postgres = subnet('psql', '10.0.1.0/28', 'Microsoft.DBforPostgreSQL/flexibleServers');
  const mysql = subnet('mysql', '10.0.2.0/28', 'Microsoft.DBforMySQL/flexibleServers');
  const [ofPostgres, ofMysql] = ['postgres', 'mysql'].map((word) =>
    d.zone(`shop.private.${word}.database.azure.com`, [vnet]),
  );
  d.add('privatePostgresqlServer', 'psql-shop', postgres, { privateDnsZone: ofPostgres ?? null });
  d.add('privateMysqlServer', 'mysql-shop', mysql, { privateDnsZone: ofMysql ?? null });
  const tiers = ['Developer', 'Premium'] as const;
  for (const [index, tier] of tiers.entries()) {
    const home = subnet(`apim-${index}`, `10.0.${3 + index}.0/27`, null);
    d.add('injectedApiManagement', `apim-${tier.toLowerCase()}`, home, {
      tier,
      mode: index === 0 ? 'Internal' : 'External',
    });
  }
  const integrationSubnet = subnet('apim-out', '10.0.6.0/27', 'Microsoft.Web/serverFarms');
  d.add('apiManagement', 'apim-public', null, { tier: 'StandardV2', integrationSubnet });
  const groups = subnet('ci', '10.0.8.0/28', 'Microsoft.ContainerInstance/containerGroups');
  d.add('containerGroup', 'ci-shop', groups, { ports: '80,8443' });
  d.add('containerGroup', 'ci-quiet', groups, { ports: '' });
  d.add('azureFirewall', 'afw', d.subnet(vnet, 'AzureFirewallSubnet', '10.0.9.0/26'), {
    address: '10.0.9.4',
    publicIps: ['20.50.2.2'],
    natRules: [
      {
        name: 'web',
        priority: 100,
        protocols: ['TCP'],
        sources: ['203.0.113.0/24'],
        destinations: ['20.50.2.2'],
        ports: '443',
        translatedAddress: '10.0.8.4',
        translatedPort: 80,
      },
    ],
  });
  const ase = subnet('ase', '10.0.7.0/24', 'Microsoft.Web/hostingEnvironments');
  const environment = d.add('appServiceEnvironment', 'ase-shop', ase, {});
  d.add('webApp', 'app-shop', null, { environment });
  return d.design();
}

describe.skipIf(!hasCompiler)('services that stand in a subnet', () => {
  test('leave as Bicep and ARM that Azure takes', async () => {
    const tally = { resources: 0, oldVersions: 0 };
    expect(await checkDesign(testCompiler(), drawInjected(), usualDefaults, tally)).toEqual(nothingWrong);
    expect(tally.resources).toBeGreaterThan(15);
  }, 120_000);
});
