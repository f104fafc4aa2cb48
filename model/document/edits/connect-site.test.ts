import { describe, expect, test } from 'vitest';
import { build, designOf, id, saysOf, shown } from '../building.test-helper.ts';
import { checkDesign } from '../checks.ts';
import { ofKind } from '../design.ts';
import { connectSite } from './connect-site.ts';
import { peerVnets } from './peer-vnets.ts';

const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['app', 'subnet', 'hub', { prefix: '10.0.1.0/24' }],
    ['spoke', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }],
    ['site', 'onPremisesSite', null],
    ['branch', 'onPremisesSite', null],
  );

const input = { vnet: id('hub'), site: id('site') };

describe('connecting a site', () => {
  test('gives the VNet the gateway that it lacks, in a subnet that Azure accepts', () => {
    const result = connectSite(network(), shown, input);
    const design = designOf(result.document);
    expect(saysOf(result)).toEqual([]);
    const [gateway] = ofKind(design, 'vpnGateway');
    expect(design.resources[gateway?.parent as never]).toMatchObject({
      name: 'GatewaySubnet',
      parent: 'hub',
    });
    expect(ofKind(design, 'connection')).toMatchObject([
      { settings: { gateway: gateway?.id, site: 'site' } },
    ]);
    expect(
      checkDesign(design, result.document.defaults).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  test('uses the gateway that is there', () => {
    const once = connectSite(network(), shown, input).document;
    const design = designOf(connectSite(once, shown, { vnet: id('hub'), site: id('branch') }).document);
    expect(ofKind(design, 'vpnGateway')).toHaveLength(1);
    expect(ofKind(design, 'connection')).toHaveLength(2);
  });

  test('refuses what is joined already and what is gone', () => {
    const once = connectSite(network(), shown, input).document;
    expect(saysOf(connectSite(once, shown, input))).toEqual([expect.stringMatching(/already connected/)]);
    expect(saysOf(connectSite(once, shown, { vnet: id('hub'), site: id('x') }))).toEqual([
      expect.stringMatching(/no longer there/),
    ]);
  });

  test('refuses a gateway beside one that is borrowed', () => {
    const { document } = peerVnets(network(), shown, {
      vnet: id('spoke'),
      peer: id('hub'),
      usesGatewayOfPeer: true,
    });
    const result = connectSite(document, shown, { vnet: id('spoke'), site: id('site') });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(/uses the gateway of a peer/)]);
  });
});
