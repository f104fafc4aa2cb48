import { describe, expect, test } from 'vitest';
import { build, designOf, id, saysOf, shown } from '../building.test-helper.ts';
import { ofKind } from '../design.ts';
import { connectSite } from './connect-site.ts';
import { peerVnets } from './peer-vnets.ts';

const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['spoke', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }],
    ['twin', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/24'] }],
    ['site', 'onPremisesSite', null],
  );

describe('peering two VNets', () => {
  test('makes both sides, with an id that follows from the VNets', () => {
    const input = { vnet: id('spoke'), peer: id('hub') };
    const [one, again] = [peerVnets(network(), shown, input), peerVnets(network(), shown, input)];
    expect(saysOf(one)).toEqual([]);
    expect(ofKind(designOf(one.document), 'peering')).toMatchObject([
      {
        id: 'spoke-hub-peering',
        settings: { left: { vnet: 'spoke', exists: true }, right: { vnet: 'hub', exists: true } },
      },
    ]);
    expect(designOf(again.document)).toEqual(designOf(one.document));
  });

  test('may lend the gateway of the peer', () => {
    const { document } = peerVnets(network(), shown, {
      vnet: id('spoke'),
      peer: id('hub'),
      usesGatewayOfPeer: true,
    });
    expect(ofKind(designOf(document), 'peering')[0]?.settings).toMatchObject({
      left: { vnet: 'spoke', useRemoteGateways: true },
      right: { vnet: 'hub', allowGatewayTransit: true },
    });
  });

  test.each([
    ['overlapping VNets', { vnet: id('spoke'), peer: id('twin') }, /overlap/],
    ['a VNet that is gone', { vnet: id('spoke'), peer: id('nowhere') }, /no longer there/],
    ['a VNet with itself', { vnet: id('spoke'), peer: id('spoke') }, /no longer there/],
  ])('refuses %s', (_, input, says) => {
    const document = network();
    const result = peerVnets(document, shown, input);
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
  });

  test('refuses to lend a gateway to a VNet that has one', () => {
    const { document } = connectSite(network(), shown, { vnet: id('spoke'), site: id('site') });
    const result = peerVnets(document, shown, {
      vnet: id('spoke'),
      peer: id('hub'),
      usesGatewayOfPeer: true,
    });
    expect(saysOf(result)).toEqual([expect.stringMatching(/gateway of its own/)]);
  });

  test('refuses a second peering of the same two', () => {
    const input = { vnet: id('spoke'), peer: id('hub') };
    const { document } = peerVnets(network(), shown, input);
    expect(saysOf(peerVnets(document, shown, input))).toEqual([expect.stringMatching(/already connected/)]);
  });
});
