import { describe, expect, test } from 'vitest';
import { build, id, saysOf, settingsOf, shown } from '../building.test-helper.ts';
import { addInterfaceNsg, addPublicAddress } from './public-address.ts';

const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['app', 'subnet', 'hub', { prefix: '10.0.1.0/24' }],
    ['vm', 'virtualMachine', 'app'],
    ['other', 'virtualMachine', 'app'],
  );

const rule = { name: 'allow-443-in', priority: 200, direction: 'Inbound', access: 'Allow', ports: '443' };

describe('a public address', () => {
  test('is one that nothing else has', () => {
    const once = addPublicAddress(network(), shown, { machine: id('vm') }).document;
    const twice = addPublicAddress(once, shown, { machine: id('other') }).document;
    expect(settingsOf(twice, 'vm').interfaces).toMatchObject([{ publicIp: '198.51.100.4' }]);
    expect(settingsOf(twice, 'other').interfaces).toMatchObject([{ publicIp: '198.51.100.5' }]);
  });

  test('needs a machine', () => {
    expect(saysOf(addPublicAddress(network(), shown, { machine: id('app') }))).toEqual([
      expect.stringMatching(/no longer there/),
    ]);
  });
});

describe('an NSG for an interface', () => {
  test('holds the one rule', () => {
    const { document } = addInterfaceNsg(network(), shown, { machine: id('vm'), index: 0, rule });
    expect(settingsOf(document, 'vm').interfaces).toMatchObject([{ networkSecurityGroup: 'vm-nsg-0' }]);
    expect(settingsOf(document, 'vm-nsg-0').rules).toMatchObject([rule]);
  });

  test('does not take the place of another', () => {
    const { document } = addInterfaceNsg(network(), shown, { machine: id('vm'), index: 0, rule });
    const result = addInterfaceNsg(document, shown, { machine: id('vm'), index: 0, rule });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(/already has/)]);
  });

  test('is not made where its rule is refused or the interface is missing', () => {
    const wrong = { machine: id('vm'), index: 0, rule: { ...rule, priority: 5 } };
    const document = network();
    expect(addInterfaceNsg(document, shown, wrong).document).toBe(document);
    expect(saysOf(addInterfaceNsg(document, shown, { machine: id('vm'), index: 3, rule }))).toEqual([
      expect.stringMatching(/no longer there/),
    ]);
  });
});
