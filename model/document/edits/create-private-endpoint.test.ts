import { describe, expect, test } from 'vitest';
import { build, designOf, id, saysOf, shown } from '../building.test-helper.ts';
import { ofKind } from '../design.ts';
import { createPrivateEndpoint } from './create-private-endpoint.ts';

const zone = 'privatelink.vaultcore.azure.net';
const network = () =>
  build(
    ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
    ['spoke', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }],
    ['app', 'subnet', 'spoke', { prefix: '10.1.1.0/24', delegation: 'Microsoft.Web/serverFarms' }],
    ['vault', 'keyVault', null],
  );

const input = { vnet: id('spoke'), service: id('vault') };

describe('creating a private endpoint', () => {
  test('puts it into a subnet that takes it, with a zone that the VNet sees', () => {
    const result = createPrivateEndpoint(network(), shown, input);
    expect(saysOf(result)).toEqual([]);
    const design = designOf(result.document);
    const [endpoint] = ofKind(design, 'privateEndpoint');
    expect(endpoint?.parent).not.toBe('app');
    expect(endpoint?.settings).toMatchObject({ target: 'vault', subresource: 'vault', state: 'Approved' });
    const [made] = ofKind(design, 'privateDnsZone');
    expect(made).toMatchObject({ name: zone, settings: { links: [{ vnet: 'spoke' }] } });
    expect(endpoint?.settings.dnsZoneGroup).toEqual([made?.id]);
  });

  test('links the zone that is there', () => {
    const document = build(
      ['hub', 'virtualNetwork', null],
      ['spoke', 'virtualNetwork', null],
      ['vault', 'keyVault', null],
      ['zone', 'privateDnsZone', null, { links: [{ vnet: 'hub' }] }, zone],
    );
    const design = designOf(createPrivateEndpoint(document, shown, input).document);
    expect(ofKind(design, 'privateDnsZone')).toMatchObject([
      { id: 'zone', settings: { links: [{ vnet: 'hub' }, { vnet: 'spoke' }] } },
    ]);
  });

  test('takes no record over from another endpoint of the service: the VNet gets a zone of its own', () => {
    const document = build(
      ['hub', 'virtualNetwork', null, { addressSpaces: ['10.0.0.0/16'] }],
      ['snet', 'subnet', 'hub', { prefix: '10.0.1.0/24' }],
      ['spoke', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }],
      ['vault', 'keyVault', null],
      ['zone', 'privateDnsZone', null, { links: [{ vnet: 'hub' }] }, zone],
      ['pe', 'privateEndpoint', 'snet', { target: 'vault', subresource: 'vault', dnsZoneGroup: ['zone'] }],
    );
    const design = designOf(createPrivateEndpoint(document, shown, input).document);
    const zones = ofKind(design, 'privateDnsZone');
    const own = zones.find((one) => one.id !== 'zone');
    expect(zones.find((one) => one.id === 'zone')?.settings.links).toMatchObject([{ vnet: 'hub' }]);
    expect(own?.settings.links).toMatchObject([{ vnet: 'spoke' }]);
    const made = ofKind(design, 'privateEndpoint').find((one) => one.id !== 'pe');
    expect(made?.settings.dnsZoneGroup).toEqual([own?.id]);
  });

  test('needs a service that has endpoints', () => {
    const document = network();
    const result = createPrivateEndpoint(document, shown, { ...input, service: id('hub') });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(/no longer there/)]);
  });
});
