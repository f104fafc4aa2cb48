import { describe, expect, test } from 'vitest';
import { build, designOf, id, saysOf, settingsOf, shown } from '../building.test-helper.ts';
import { ofKind } from '../design.ts';
import { attachNatGateway } from './attach-nat-gateway.ts';

const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['app', 'subnet', 'hub', { prefix: '10.0.1.0/24' }, 'snet-app'],
    ['data', 'subnet', 'hub', { prefix: '10.0.2.0/24' }, 'snet-data'],
    ['gateways', 'subnet', 'hub', { prefix: '10.0.3.0/27' }, 'GatewaySubnet'],
    ['spoke', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }],
    ['far', 'subnet', 'spoke', { prefix: '10.1.1.0/24' }, 'snet-far'],
  );

describe('attaching a NAT gateway', () => {
  test('makes one with a public address of its own', () => {
    const { document } = attachNatGateway(network(), shown, { subnet: id('app') });
    const [gateway] = ofKind(designOf(document), 'natGateway');
    expect(gateway).toMatchObject({ id: 'app-nat-gateway', name: 'ng-app' });
    expect(gateway?.settings.publicIps).toEqual(['198.51.100.4']);
    expect(settingsOf(document, 'app').natGateway).toBe(gateway?.id);
  });

  test('takes the one that is named, within one VNet', () => {
    const { document } = attachNatGateway(network(), shown, { subnet: id('app') });
    const natGateway = id('app-nat-gateway');
    const shared = attachNatGateway(document, shown, { subnet: id('data'), natGateway });
    expect(settingsOf(shared.document, 'data').natGateway).toBe(natGateway);
    const result = attachNatGateway(document, shown, { subnet: id('far'), natGateway });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(/stays within one VNet/)]);
  });

  test.each([
    ['a subnet that is gone', { subnet: id('x') }, /no longer there/],
    ['a gateway that is gone', { subnet: id('app'), natGateway: id('x') }, /no longer there/],
    ['the subnet of a VPN gateway', { subnet: id('gateways') }, /takes no NAT gateway/],
  ])('refuses %s', (_, input, says) => {
    expect(saysOf(attachNatGateway(network(), shown, input))).toEqual([expect.stringMatching(says)]);
  });
});
