import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { applyFix } from '../document/edits.ts';
import { printSentence } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { lint } from './lint.ts';

const shuts = 'lint/nsg-shuts-an-injected-service';
const takes = 'lint/default-route-takes-from-an-injected-service';

/** What is found in a drawing by one of the rules, and what is left of it once every fix is applied. */
function findings(rule: string, build: (d: Drawing) => void) {
  const d = draw();
  build(d);
  const found = (design: ReturnType<Drawing['design']>) =>
    lint(compile(design, usualDefaults)).filter((finding) => finding.rule === rule);
  const before = found(d.design());
  let document = d.document('injected');
  for (const { fix } of before) {
    if (fix) document = applyFix(document, ['design'], fix).document;
  }
  const after = document.variants[0] ? found(document.variants[0].design) : [];
  return { says: before.map(({ says }) => printSentence(says)), left: after.length };
}

type Rules = Parameters<Drawing['nsg']>[1];

function api(d: Drawing, rules: Rules | null, tier: 'Developer' | 'Premium' = 'Developer'): void {
  const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-apim', '10.0.1.0/24', {
    networkSecurityGroup: rules === null ? null : d.nsg('nsg-apim', rules),
  });
  d.add('injectedApiManagement', 'apim-1', subnet, { tier });
}

function instance(d: Drawing, rules: Rules, routes: Parameters<Drawing['routes']>[1] = []): void {
  const vnet = d.vnet('vnet-1', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'snet-mi', '10.0.1.0/24', {
    delegation: 'Microsoft.Sql/managedInstances',
    networkSecurityGroup: d.nsg('nsg-mi', rules),
    routeTable: d.routes('rt-mi', routes),
  });
  d.add('sqlManagedInstance', 'sqlmi-1', subnet, { address: '10.0.1.4' });
}

const toAppliance = {
  name: 'all',
  prefix: '0.0.0.0/0',
  nextHopType: 'VirtualAppliance',
  nextHopAddress: '10.0.9.4',
} as const;
const deny = { priority: 4000, access: 'Deny', direction: 'Outbound', ports: '*' } as const;

describe('an NSG that shuts a service in a subnet off', () => {
  it.each<[string, (d: Drawing) => void, readonly RegExp[], number]>([
    [
      'API Management with its management port',
      (d) => api(d, [{ sources: ['ApiManagement'], ports: '3443' }]),
      [],
      0,
    ],
    [
      'API Management without its management port',
      (d) => api(d, []),
      [/nsg-apim denies tcp 3443 from ApiManagement, without which apim-1 loses its management by Azure/],
      0,
    ],
    [
      'API Management of tier Premium whose probe is denied',
      (d) =>
        api(
          d,
          [
            { sources: ['ApiManagement'], ports: '3443' },
            { priority: 4000, access: 'Deny' },
          ],
          'Premium',
        ),
      [/tcp 6390 from AzureLoadBalancer/],
      0,
    ],
    ['API Management without an NSG', (d) => api(d, null), [/snet-apim has no NSG/], 1],
    ['a managed instance that may call', (d) => instance(d, []), [], 0],
    [
      'a managed instance that may call nobody',
      (d) => instance(d, [deny]),
      [/to AzureActiveDirectory/, /to OneDsCollector/, /to Storage\.westeurope/],
      0,
    ],
    [
      'an environment whose health checks are denied',
      (d) => {
        const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-ase', '10.0.1.0/24', {
          delegation: 'Microsoft.Web/hostingEnvironments',
          networkSecurityGroup: d.nsg('nsg-ase', [{ priority: 4000, access: 'Deny' }]),
        });
        d.add('appServiceEnvironment', 'ase-1', subnet);
      },
      [/tcp 80 from AzureLoadBalancer/],
      0,
    ],
  ])('%s', (_name, build, says, left) => {
    const found = findings(shuts, build);
    expect(found.says).toHaveLength(says.length);
    for (const [index, one] of says.entries()) expect(found.says[index]).toMatch(one);
    expect(found.left).toBe(left);
  });
});

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
    const found = findings(takes, build);
    if (says === null) expect(found.says).toEqual([]);
    else expect(found.says.join('\n')).toMatch(says);
    expect(found.left).toBe(0);
  });
});
