import { describe, expect, it } from 'vitest';
import type { Drawing } from '../../scenarios/draw.ts';
import { findings, instance } from '../injected.test-helper.ts';
import { defaultRouteTakesFromAnInjectedService } from './default-route-takes-from-an-injected-service.ts';

const toAppliance = {
  name: 'all',
  prefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
  nextHopAddress: '10.0.9.4',
} as const;
describe('a default route that takes along what a service in a subnet has to send elsewhere', () => {
  it.each<[string, (d: Drawing) => void, RegExp | null]>([
    ['no default route', (d) => instance(d, []), null],
    [
      'a managed instance behind an appliance',
      (d) => instance(d, [], [toAppliance]),
      /AzureActiveDirectory, OneDsCollector and Storage\.westeurope with next hop Internet/,
    ],
    [
      'API Management behind an appliance',
      (d) => {
        const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-apim', '10.0.1.0/24', {
          networkSecurityGroup: d.nsg('nsg-apim', []),
          routeTable: d.routes('rt-apim', [toAppliance]),
        });
        d.add('injectedApiManagement', 'apim-1', subnet);
      },
      /routes to ApiManagement with next hop Internet/,
    ],
    [
      'PostgreSQL behind an appliance',
      (d) => {
        const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-psql', '10.0.1.0/24', {
          delegation: 'Microsoft.DBforPostgreSQL/flexibleServers',
          routeTable: d.routes('rt-psql', [toAppliance]),
        });
        d.add('privatePostgresqlServer', 'psql-1', subnet);
      },
      /AzureActiveDirectory and 10\.0\.1\.0\/24 with next hop Internet or VnetLocal/,
    ],
  ])('%s', (_name, build, says) => {
    const found = findings(defaultRouteTakesFromAnInjectedService.id, build);
    if (says === null) expect(found.says).toEqual([]);
    else expect(found.says.join('\n')).toMatch(says);
    expect(found.left).toBe(0);
  });
});
