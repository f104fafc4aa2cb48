import { describe, expect, test } from 'vitest';
import { draw } from '../scenarios/draw.ts';
import { drawnName, withAzureNames } from './azure-names.ts';
import { comeBack, defaults, plainResources } from './codecs/context.test-helper.ts';
import { toArm } from './to-arm.ts';

function named(kind: 'virtualNetwork' | 'dnsResolver' | 'azureFirewall' | 'virtualMachine', name: string) {
  const d = draw();
  d.add(kind, name, null);
  return Object.values(withAzureNames(d.design()).design.resources)[0]?.name;
}

describe('names that Azure refuses', () => {
  test.each([
    ['virtualNetwork', 'vnet-hub_1.a', 'vnet-hub_1.a'],
    ['virtualNetwork', 'Head office', 'Head-office'],
    ['virtualNetwork', '  Zürich (west) ', 'Zurich-west'],
    ['virtualNetwork', "o'neil $(x)", 'o-neil-x'],
    ['virtualNetwork', '日本', 'vnet'],
    ['virtualNetwork', 'a'.repeat(70), 'a'.repeat(64)],
    ['azureFirewall', 'f'.repeat(70), 'f'.repeat(56)],
    ['dnsResolver', 'dns.hub', 'dns-hub'],
    ['virtualMachine', 'vm 1.', 'vm-1'],
  ] as const)('%s %j becomes %j', (kind, name, wanted) => {
    expect(named(kind, name)).toBe(wanted);
  });

  test('a design without such a name stays the same object', () => {
    const d = draw();
    d.vnet('vnet-hub', '10.0.0.0/16');
    const design = d.design();
    expect(withAzureNames(design).design).toBe(design);
  });

  test('what is there already, services and zones keep their names: others know them by it', () => {
    const d = draw();
    d.vnet('old network', '10.0.0.0/16', {}, { existing: true });
    d.add('sqlServer', 'SQL 1', null);
    expect(withAzureNames(d.design()).drawnAs.size).toBe(0);
  });
});

describe('the drawn name', () => {
  function office() {
    const d = draw();
    const vnet = d.vnet('Hub network', '10.0.0.0/16');
    const gateways = d.subnet(vnet, 'GatewaySubnet', '10.0.0.0/27');
    const gateway = d.add('vpnGateway', 'VPN gateway', gateways, { publicIps: ['20.50.1.2'] });
    const site = d.add('onPremisesSite', 'Head office', null, {
      prefixes: ['172.20.0.0/16'],
      publicAddress: '198.51.100.10',
    });
    d.add('connection', 'to head office', null, { gateway, site });
    return d.design();
  }

  test('goes along as the title that the portal shows, and everything names the new one', () => {
    const resources = plainResources(office());
    expect(resources).toContainEqual({
      type: 'Microsoft.Network/localNetworkGateways',
      name: 'Head-office',
      comments: ['Drawn as "Head office", which is no name that Azure takes.'],
      body: expect.objectContaining({ tags: { 'hidden-title': 'Head office' } }),
    });
    const text = JSON.stringify(resources);
    expect(text).toContain('/localNetworkGateways/Head-office"');
    expect(text).toContain('/virtualNetworks/Hub-network/subnets/GatewaySubnet"');
    expect(text).not.toMatch(/"(name|id)":"[^"]* [^"]*"/);
  });

  test('comes back', () => {
    const { design } = comeBack(office());
    const names = Object.values(design.resources).map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Hub network', 'VPN gateway', 'Head office', 'to head office']),
    );
    expect(Object.values(design.resources).every(({ tags }) => Object.keys(tags).length === 0)).toBe(true);
  });

  test('is what a tag says only where the name fits it', () => {
    expect(drawnName('virtualNetwork', 'vnet-a', { 'hidden-title': 'Another one' })).toBeUndefined();
    expect(drawnName('virtualNetwork', 'Hub-1', { 'hidden-title': 'Hub 1', env: 'dev' })).toEqual({
      name: 'Hub 1',
      tags: { env: 'dev' },
    });
  });

  test('stays in what is told as not deployed', () => {
    const d = draw();
    d.add('onPremisesSite', 'Head office', null, {});
    expect(toArm(d.design(), defaults).notDeployed.map(({ name }) => name)).toEqual(['Head office']);
  });
});
