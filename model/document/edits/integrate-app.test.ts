import { describe, expect, test } from 'vitest';
import { build, get, id, saysOf, settingsOf, shown } from '../building.test-helper.ts';
import { integrateApp } from './integrate-app.ts';

const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['app', 'functionApp', null],
    ['web', 'webApp', null],
    ['full', 'virtualNetwork', null, { addressSpaces: ['10.9.0.0/24'] }],
    ['all', 'subnet', 'full', { prefix: '10.9.0.0/24' }],
  );

describe('integrating an app', () => {
  test('makes a delegated subnet, and uses it for the next app', () => {
    const once = integrateApp(network(), shown, { app: id('app'), vnet: id('hub') }).document;
    const subnet = id('app-hub-integration');
    expect(get(once, subnet)).toMatchObject({ name: 'snet-integration', parent: 'hub' });
    expect(settingsOf(once, subnet).delegation).toBe('Microsoft.Web/serverFarms');
    const twice = integrateApp(once, shown, { app: id('web'), vnet: id('hub') }).document;
    expect(settingsOf(twice, 'web').integrationSubnet).toBe(subnet);
  });

  test.each([
    ['a VNet without room', { app: id('app'), vnet: id('full') }, /no free prefix/],
    ['what is no app', { app: id('hub'), vnet: id('hub') }, /no longer there/],
  ])('refuses %s', (_, input, says) => {
    const document = network();
    const result = integrateApp(document, shown, input);
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
  });
});
