import { describe, expect, test } from 'vitest';
import { build, designOf, id, saysOf, settingsOf, shown } from '../building.test-helper.ts';
import { ofKind } from '../design.ts';
import { addSubnetRoute, removeRoute } from './subnet-routes.ts';

const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['app', 'subnet', 'hub', { prefix: '10.0.1.0/24' }, 'snet-app'],
    ['gateways', 'subnet', 'hub', { prefix: '10.0.3.0/27' }, 'GatewaySubnet'],
  );

const route = { prefix: '10.9.0.0/16', nextHopType: 'VirtualAppliance', nextHopAddress: '10.0.2.4' };

describe('a route for a subnet', () => {
  test('makes the table that is missing, and goes into it once it is there', () => {
    const once = addSubnetRoute(network(), shown, { subnet: id('app'), route }).document;
    const more = { ...route, prefix: '10.8.0.0/16' };
    const twice = addSubnetRoute(once, shown, { subnet: id('app'), route: more }).document;
    expect(ofKind(designOf(twice), 'routeTable')).toMatchObject([
      { id: 'app-route-table', settings: { routes: [route, more] } },
    ]);
    expect(settingsOf(twice, 'app').routeTable).toBe('app-route-table');
  });

  test.each([
    ['a subnet that is gone', { subnet: id('x'), route }, /no longer there/],
    [
      'everything at a gateway',
      { subnet: id('gateways'), route: { ...route, prefix: '0.0.0.0/0' } },
      /refuses/,
    ],
  ])('refuses %s', (_, input, says) => {
    expect(saysOf(addSubnetRoute(network(), shown, input))).toEqual([expect.stringMatching(says)]);
  });
});

describe('a route that goes', () => {
  test('leaves the others', () => {
    const one = addSubnetRoute(network(), shown, { subnet: id('app'), route }).document;
    const two = addSubnetRoute(one, shown, { subnet: id('app'), route: { ...route, prefix: '10.8.0.0/16' } });
    const input = { routeTable: id('app-route-table'), prefix: '10.9.0.0/16' };
    const left = removeRoute(two.document, shown, input);
    expect(settingsOf(left.document, 'app-route-table').routes).toMatchObject([{ prefix: '10.8.0.0/16' }]);
    expect(saysOf(removeRoute(left.document, shown, input))).toEqual([expect.stringMatching(/no route/)]);
  });
});
