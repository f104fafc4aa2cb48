import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { compile } from './compile.ts';

function problemsOf(build: (d: Drawing) => void): readonly string[] {
  const d = draw();
  build(d);
  return compile(d.design(), usualDefaults).problems.map(({ code }) => code);
}

describe('the problems of a network', () => {
  it.each<[string, (d: Drawing) => void, readonly string[]]>([
    [
      'a design without faults',
      (d) => d.vm(d.subnet(d.vnet('v', '10.0.0.0/16'), 's', '10.0.1.0/24'), 'm', '10.0.1.4'),
      [],
    ],
    [
      'a tag that is not known',
      (d) => {
        const nsg = d.nsg('nsg', [{ sources: ['asg-web'] }]);
        d.subnet(d.vnet('v', '10.0.0.0/16'), 's', '10.0.1.0/24', { networkSecurityGroup: nsg });
      },
      ['nsg-tag-unknown'],
    ],
    [
      'a number twice is told once',
      (d) => {
        const nsg = d.nsg('nsg', [{ priority: 100 }, { priority: 100 }]);
        d.subnet(d.vnet('v', '10.0.0.0/16'), 's', '10.0.1.0/24', { networkSecurityGroup: nsg });
      },
      ['check/rule-priority'],
    ],
    [
      'a Bastion behind an NSG that denies what it needs',
      (d) => {
        const nsg = d.nsg('nsg', []);
        const subnet = d.subnet(d.vnet('v', '10.0.0.0/16'), 'AzureBastionSubnet', '10.0.1.0/26', {
          networkSecurityGroup: nsg,
        });
        d.add('bastion', 'bas', subnet, { publicIp: '20.50.1.10' });
      },
      ['bastion-nsg-too-tight'],
    ],
    [
      'a VNet rule for a subnet of another region is told once',
      (d) => {
        const subnet = d.subnet(d.vnet('v', '10.0.0.0/16', {}, { region: 'eastus' }), 's', '10.0.1.0/24');
        d.add('sqlServer', 'sql-shop', null, { vnetRules: [{ subnet }] });
      },
      ['check/vnet-rule-region'],
    ],
    [
      'an endpoint for a service of another tenant without manual approval',
      (d) => {
        const subnet = d.subnet(d.vnet('v', '10.0.0.0/16'), 's', '10.0.1.0/24');
        const vault = d.add('keyVault', 'kv-orders', null, {}, { tenant: 'tenant-other' });
        d.endpoint(subnet, 'pe', '10.0.1.5', vault, 'vault');
      },
      ['endpoint-needs-manual-approval'],
    ],
    [
      'a tier that takes no VNet rules',
      (d) => {
        const subnet = d.subnet(d.vnet('v', '10.0.0.0/16'), 's', '10.0.1.0/24');
        d.add('serviceBus', 'sb-orders', null, { tier: 'Standard', vnetRules: [{ subnet }] });
      },
      ['vnet-rules-need-tier'],
    ],
  ])('%s', (_name, build, codes) => {
    expect(problemsOf(build)).toEqual(codes);
  });
});
