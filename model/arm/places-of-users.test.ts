import { describe, expect, test } from 'vitest';
import { draw } from '../scenarios/draw.ts';
import { defaults } from './codecs/context.test-helper.ts';
import { withPlacesOfUsers } from './places-of-users.ts';
import { toArm } from './to-arm.ts';

describe('what Azure wants beside its users goes to them', () => {
  function north() {
    const d = draw();
    const nsg = d.nsg('nsg-north', []);
    const routes = d.routes('rt-north', []);
    const nat = d.add('natGateway', 'ng-north', null, { publicIps: ['20.50.1.2'] });
    const vnet = d.vnet('vnet-north', '10.0.0.0/16', {}, { region: 'northeurope', subscription: 'other' });
    d.subnet(vnet, 'snet', '10.0.0.0/24', {
      networkSecurityGroup: nsg,
      routeTable: routes,
      natGateway: nat,
    });
    const gateways = d.subnet(vnet, 'GatewaySubnet', '10.0.1.0/27');
    const gateway = d.add('vpnGateway', 'gw', gateways, { publicIps: ['20.50.1.3'] });
    const site = d.add('onPremisesSite', 'hq', null, { prefixes: ['172.20.0.0/16'] });
    d.add('connection', 'con-hq', null, { gateway, site });
    const resolver = d.add('dnsResolver', 'dnspr', vnet);
    const out = d.subnet(vnet, 'snet-out', '10.0.2.0/28');
    const endpoint = d.add('dnsOutboundEndpoint', 'out', out, { resolver });
    d.add('dnsForwardingRuleset', 'dnsfrs', null, { outboundEndpoints: [endpoint] });
    return d;
  }

  test('with everything that stands for them, and everything names them there', () => {
    const { resources } = toArm(north().design(), defaults);
    const places = resources.map(({ name, subscription, body }) => [name, body.location, subscription]);
    for (const name of ['nsg-north', 'rt-north', 'ng-north', 'pip-ng-north', 'con-hq', 'dnsfrs'])
      expect(places).toContainEqual([name, 'northeurope', 'other']);
    expect(JSON.stringify(resources)).toContain(
      '/subscriptions/other/resourceGroups/rg-network/providers/Microsoft.Network/routeTables/rt-north',
    );
  });

  test('not where their users disagree, and not where the drawing says another place', () => {
    const d = north();
    const other = d.vnet('vnet-west', '10.1.0.0/16', {}, { region: 'westus' });
    d.subnet(other, 'snet-west', '10.1.0.0/24', { networkSecurityGroup: 'nsg-north' as never });
    const fixed = d.add('routeTable', 'rt-fixed', null, {}, { region: 'eastus' });
    d.subnet(other, 'snet-fixed', '10.1.1.0/24', { routeTable: fixed });
    const { resources } = withPlacesOfUsers(d.design(), defaults);
    const regionOf = (name: string) => Object.values(resources).find((one) => one.name === name)?.region;
    expect(regionOf('nsg-north')).toBeNull();
    expect(regionOf('rt-fixed')).toBe('eastus');
  });

  test('a design of one region stays the same object', () => {
    const d = draw();
    const routes = d.routes('rt', []);
    d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'snet', '10.0.0.0/24', { routeTable: routes });
    const design = d.design();
    expect(withPlacesOfUsers(design, defaults)).toBe(design);
  });
});
