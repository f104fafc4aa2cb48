import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { askOutlets } from './outlets.ts';

const app = toResourceId('app');

function outlet(build: (d: Drawing, vnet: ResourceId) => void, kind = 'storageAccount') {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  d.subnet(vnet, 'app', '10.0.1.0/24');
  d.vm(app, 'vm', '10.0.1.4');
  build(d, vnet);
  const found = askOutlets(compile(d.design(), usualDefaults)).outletsOf(app);
  const one = found.find((each) => each.kind === kind);
  return one && { ...one, says: printSentence(one.says) };
}

function firewall(d: Drawing, vnet: ResourceId, fqdn: string): void {
  const home = d.subnet(vnet, 'AzureFirewallSubnet', '10.0.9.0/26');
  d.add('azureFirewall', 'afw', home, {
    publicIps: ['20.50.1.9'],
    applicationRules: [
      { name: 'storage', priority: 100, access: 'Allow', sources: ['*'], ports: '443', fqdns: [fqdn] },
    ],
  });
  const table = d.routes('rt', [
    { prefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.9.4' },
  ]);
  d.set('subnet', app, { routeTable: table, defaultOutboundAccess: false });
}

describe('foreign instances that a subnet could write to', () => {
  it.each<[string, (d: Drawing, vnet: ResourceId) => void, string, RegExp]>([
    ['public egress', () => {}, 'yes', /^Open over the public path, to every Storage account in the world/],
    [
      'a service endpoint without a policy',
      (d) => d.set('subnet', app, { serviceEndpoints: ['Microsoft.Storage'], defaultOutboundAccess: false }),
      'yes',
      /^Open by its service endpoint/,
    ],
    [
      'a service endpoint with a policy',
      (d) => {
        const policy = d.add('serviceEndpointPolicy', 'sep', null);
        d.set('subnet', app, { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [policy] });
      },
      'no',
      /^Closed: sep of app does not list somebodyelse/,
    ],
    [
      'a private endpoint closes nothing',
      (d) => {
        const account = d.add('storageAccount', 'stours', null, { publicNetworkAccess: 'Disabled' });
        d.endpoint(app, 'pe', '10.0.1.9', account, 'blob');
      },
      'yes',
      /pe does not close it/,
    ],
    [
      'an NSG that denies the internet',
      (d) => {
        const nsg = d.nsg('nsg', [{ direction: 'Outbound', access: 'Deny', destinations: ['Internet'] }]);
        d.set('subnet', app, { networkSecurityGroup: nsg });
      },
      'no',
      /^Closed: /,
    ],
  ])('%s', (_, build, open, says) => {
    const found = outlet(build);
    expect(found?.says).toMatch(says);
    expect(found?.open).toBe(open);
    expect(found?.rules.length).toBeGreaterThan(0);
  });

  it('tells nothing of a subnet where nobody calls', () => {
    const d = draw();
    d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24');
    expect(askOutlets(compile(d.design(), usualDefaults)).outletsOf(app)).toEqual([]);
  });

  it('a private subnet still reaches Storage of its region, and nothing else', () => {
    const build = (d: Drawing) => {
      d.set('subnet', app, { defaultOutboundAccess: false });
      d.add('keyVault', 'kv', null);
    };
    expect([outlet(build), outlet(build, 'keyVault')].map((one) => one?.open)).toEqual(['yes', 'no']);
  });

  it('asks for the kinds that are drawn, and for Storage', () => {
    expect(outlet((d) => d.add('keyVault', 'kv', null), 'keyVault')?.open).toBe('yes');
    expect(outlet(() => {}, 'keyVault')).toBeUndefined();
  });

  it.each([
    ['*.blob.core.windows.net', 'yes'],
    ['stours.blob.core.windows.net', 'no'],
  ])('a firewall that admits %s: %s', (fqdn, open) => {
    expect(outlet((d, vnet) => firewall(d, vnet, fqdn))?.open).toBe(open);
  });
});
