import { describe, expect, test } from 'vitest';
import type { Design } from '../document/design.ts';
import { draw } from '../scenarios/draw.ts';
import { defaults } from './codecs/context.test-helper.ts';
import { toArm } from './to-arm.ts';

/** What each resource waits for that its body does not name, by the last words of their names. */
function waits(design: Design, type: string): Readonly<Record<string, readonly string[]>> {
  const last = (text: string) => text.slice(text.lastIndexOf('/') + 1);
  return Object.fromEntries(
    toArm(design, defaults)
      .resources.filter((one) => last(one.type) === type && !one.existing)
      .map(({ name, after }) => [name, after.map(last)]),
  );
}

describe('what Azure refuses side by side is made one after the other', () => {
  test('new subnets of a VNet that is there already, and its peerings behind them', () => {
    const d = draw();
    const hub = d.vnet('vnet-hub', '10.0.0.0/16', {}, { existing: true });
    const spoke = d.vnet('vnet-spoke', '10.1.0.0/16');
    d.subnet(hub, 'snet-a', '10.0.1.0/24');
    d.subnet(hub, 'snet-b', '10.0.2.0/24');
    d.subnet(hub, 'snet-c', '10.0.3.0/24');
    d.peer(hub, spoke);
    expect(waits(d.design(), 'subnets')).toEqual({
      'vnet-hub/snet-a': [],
      'vnet-hub/snet-b': ['snet-a'],
      'vnet-hub/snet-c': ['snet-b'],
    });
    expect(Object.values(waits(d.design(), 'virtualNetworkPeerings'))).toEqual([['snet-c'], ['snet-c']]);
  });

  test('peerings of one VNet; who uses a gateway waits for it and for the side that lends it', () => {
    const d = draw();
    const hub = d.vnet('hub', '10.0.0.0/16');
    d.add('vpnGateway', 'gw', d.subnet(hub, 'GatewaySubnet', '10.0.0.0/27'), { publicIps: ['20.50.1.2'] });
    for (const index of [1, 2, 3]) {
      const spoke = d.vnet(`spoke${index}`, `10.${index}.0.0/16`);
      d.peer(hub, spoke, { allowGatewayTransit: true }, { useRemoteGateways: true });
    }
    expect(waits(d.design(), 'virtualNetworkPeerings')).toEqual({
      'hub/hub--spoke1': [],
      'hub/hub--spoke2': ['hub--spoke1'],
      'hub/hub--spoke3': ['hub--spoke2'],
      'spoke1/hub--spoke1-back': ['gw', 'hub--spoke1'],
      'spoke2/hub--spoke2-back': ['gw', 'hub--spoke2'],
      'spoke3/hub--spoke3-back': ['gw', 'hub--spoke3'],
    });
  });

  test('two gateways of one subnet, that of ExpressRoute first', () => {
    const d = draw();
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'GatewaySubnet', '10.0.0.0/26');
    d.add('vpnGateway', 'gw-a-vpn', subnet, { publicIps: ['20.50.1.2'] });
    d.add('expressRouteGateway', 'gw-er', subnet);
    expect(waits(d.design(), 'virtualNetworkGateways')).toEqual({ 'gw-a-vpn': ['gw-er'], 'gw-er': [] });
  });

  test('endpoints of one service', () => {
    const d = draw();
    const subnet = d.subnet(d.vnet('hub', '10.0.0.0/16'), 'snet', '10.0.0.0/24');
    const storage = d.add('storageAccount', 'stone', null);
    const vault = d.add('keyVault', 'kv-one', null);
    d.endpoint(subnet, 'pe-blob', '10.0.0.4', storage, 'blob');
    d.endpoint(subnet, 'pe-file', '10.0.0.5', storage, 'file');
    d.endpoint(subnet, 'pe-kv', '10.0.0.6', vault, 'vault');
    expect(waits(d.design(), 'privateEndpoints')).toEqual({
      'pe-blob': [],
      'pe-file': ['pe-blob'],
      'pe-kv': [],
    });
  });
});

describe('fixed addresses are taken before Azure chooses others', () => {
  test('in the same subnet only', () => {
    const d = draw();
    const vnet = d.vnet('hub', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'snet', '10.0.0.0/24');
    const other = d.subnet(vnet, 'snet-2', '10.0.1.0/24');
    const registry = d.add('containerRegistry', 'crone', null);
    const vault = d.add('keyVault', 'kv-one', null);
    // Azure chooses the addresses of a registry: it has several.
    d.endpoint(subnet, 'pe-a-registry', '10.0.0.7', registry, 'registry');
    d.endpoint(subnet, 'pe-kv', '10.0.0.5', vault, 'vault');
    d.vm(subnet, 'vm-fixed', '10.0.0.4');
    d.vm(other, 'vm-elsewhere', '10.0.1.4');
    d.add('virtualMachine', 'vm-open', subnet, {
      interfaces: [
        {
          subnet: null,
          address: null,
          publicIp: null,
          networkSecurityGroup: null,
          applicationSecurityGroups: [],
          ipForwarding: false,
          repliesWithoutSnat: false,
          dnsServers: [],
        },
      ],
    });
    expect(waits(d.design(), 'privateEndpoints')).toEqual({
      'pe-a-registry': ['nic-vm-fixed', 'pe-kv'],
      'pe-kv': [],
    });
    d.add('loadBalancer', 'lb-open', subnet, { backends: ['vm-fixed' as never] });
    expect(waits(d.design(), 'loadBalancers')).toEqual({ 'lb-open': ['pe-kv'] });
    expect(waits(d.design(), 'networkInterfaces')).toEqual({
      'nic-vm-elsewhere': [],
      'nic-vm-fixed': [],
      'nic-vm-open': ['nic-vm-fixed', 'pe-kv'],
    });
  });
});
