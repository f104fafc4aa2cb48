import { describe, expect, it } from 'vitest';
import { find, ofKind } from '../document/design.ts';
import { variantOf } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { exposureOf } from '../exposure/exposure.ts';
import { toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { convert } from './convert.ts';
import type { ConvertPart, ConvertTarget } from './parts.ts';

/** Converts what is drawn: what was told, and the design that came out. */
function run(
  build: (d: Drawing) => void,
  to: ConvertTarget,
  more: { readonly services?: readonly string[]; readonly parts?: readonly ConvertPart[] } = {},
) {
  const d = draw();
  build(d);
  const services = more.services?.map(toResourceId) ?? null;
  const result = convert(d.document('Drawn'), ['design'], { to, services, parts: more.parts ?? null });
  const { design } = variantOf(result.document, 'design');
  const network = compile(design, result.document.defaults);
  return {
    design,
    exposure: (name: string) => exposureOf(network, toResourceId(name))?.word,
    told: result.problems.map(({ code, says }) => `${code}: ${printSentence(says)}`),
  };
}

function drawClient(d: Drawing, serviceEndpoints: readonly string[] = [], isPrivate = false) {
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const settings = { serviceEndpoints: [...serviceEndpoints], defaultOutboundAccess: !isPrivate };
  const subnet = d.subnet(vnet, 'snet-app', '10.0.1.0/24', settings);
  d.vm(subnet, 'vm', '10.0.1.4');
  return { vnet, subnet };
}

describe('whom a conversion hits besides', () => {
  it('is told: a partner’s vault is hidden by the zone that is linked for our own', () => {
    const { told } = run((d) => {
      drawClient(d);
      d.add('keyVault', 'kv', null);
      const tenant = 'fabrikam';
      const theirs = d.add('keyVault', 'kv-partner', null, {}, { tenant });
      const subnet = d.subnet(d.vnet('vnet-partner', '10.9.0.0/16', {}, { tenant }), 's', '10.9.1.0/24');
      d.endpoint(subnet, 'pe-partner', '10.9.1.4', theirs, 'vault');
    }, 'privateEndpoint');
    expect(told).toContain(
      'convert/lost: vm does not reach kv-partner any more. privatelink.vaultcore.azure.net is linked and has no record kv-partner.',
    );
  });

  it('is told: another vault was reached by the service endpoint that is switched off', () => {
    const { told } = run(
      (d) => {
        const { subnet } = drawClient(d, ['Microsoft.KeyVault'], true);
        d.add('keyVault', 'kv', null, { defaultAction: 'Deny', vnetRules: [{ subnet }] });
        d.add('keyVault', 'kv-2', null);
      },
      'public',
      { services: ['kv'] },
    );
    expect(told.filter((one) => /vm does not reach kv-2 any more/.test(one))).toHaveLength(1);
  });

  it('is nobody where nothing is shared', () => {
    const { told } = run((d) => {
      drawClient(d);
      d.add('keyVault', 'kv', null);
      d.add('sqlServer', 'sql-partner', null, { ipRules: ['0.0.0.0/0'] }, { tenant: 'fabrikam' });
    }, 'privateEndpoint');
    expect(told.filter((one) => one.startsWith('convert/lost'))).toEqual([]);
  });
});

describe('Cosmos DB, which is open without rules', () => {
  const drawClosed = (d: Drawing) => {
    const account = d.add('cosmosAccount', 'cosmos', null, { publicNetworkAccess: 'Disabled' });
    const subnet = d.subnet(d.vnet('vnet-pe', '10.8.0.0/16'), 'snet-pe', '10.8.1.0/24');
    d.endpoint(subnet, 'pe', '10.8.1.4', account, 'Sql');
  };

  it('keeps its private endpoint where no subnet could be admitted', () => {
    const { exposure, told } = run(drawClosed, 'serviceEndpoint', { services: ['cosmos'] });
    expect(exposure('cosmos')).toBe('privateEndpointsOnly');
    expect(told).toEqual([expect.stringMatching(/^convert\/nobody-to-admit: No subnet calls cosmos/)]);
  });

  it('admits its clients and loses the endpoint otherwise', () => {
    const { exposure, told } = run(
      (d) => {
        drawClient(d);
        drawClosed(d);
      },
      'serviceEndpoint',
      { services: ['cosmos'] },
    );
    expect(exposure('cosmos')).toBe('selectedNetworks');
    expect(told).toEqual([]);
  });

  it.each<[string, readonly ConvertPart[]]>([
    ['and loses the endpoint', ['publicAccessOn', 'rulesGone', 'endpointsGone']],
    ['and keeps the endpoint', ['publicAccessOn', 'rulesGone']],
  ])('is open to every network %s', (_, parts) => {
    const { exposure } = run(drawClosed, 'public', { services: ['cosmos'], parts });
    expect(exposure('cosmos')).toBe('everyNetwork');
  });
});

it('gives a subnet the endpoint that reaches another region, in the place of the regional one', () => {
  const { design, exposure } = run((d) => {
    drawClient(d, ['Microsoft.Sql', 'Microsoft.Storage']);
    d.add('storageAccount', 'st', null, { trustedServices: false }, { region: 'eastus' });
  }, 'serviceEndpoint');
  expect(find(design, toResourceId('snet-app'))?.settings).toMatchObject({
    serviceEndpoints: ['Microsoft.Sql', 'Microsoft.Storage.Global'],
  });
  expect(exposure('st')).toBe('selectedNetworks');
});

it('leaves a service in its perimeter, where no trusted service comes in', () => {
  const { design } = run((d) => {
    drawClient(d);
    d.add('keyVault', 'kv', null, { publicNetworkAccess: 'SecuredByPerimeter' });
  }, 'privateEndpoint');
  expect(find(design, toResourceId('kv'))?.settings).toMatchObject({
    publicNetworkAccess: 'SecuredByPerimeter',
  });
  expect(ofKind(design, 'privateEndpoint')).toHaveLength(1);
});

it('leaves a registry whose tier takes no private endpoint', () => {
  const { design, told } = run((d) => {
    drawClient(d);
    d.add('containerRegistry', 'registry', null, { tier: 'Basic' });
  }, 'privateEndpoint');
  expect(ofKind(design, 'privateEndpoint')).toEqual([]);
  expect(told).toEqual(['convert/left-alone: registry takes private endpoints in tier Premium only.']);
});

it('leaves the endpoint of another tenant to its owner', () => {
  const { design, told } = run((d) => {
    drawClient(d);
    const vault = d.add('keyVault', 'kv', null);
    const theirs = d.vnet('vnet-partner', '10.9.0.0/16', {}, { tenant: 'fabrikam' });
    d.endpoint(d.subnet(theirs, 's', '10.9.1.0/24'), 'pe-partner', '10.9.1.4', vault, 'vault');
  }, 'public');
  expect(ofKind(design, 'privateEndpoint').map(({ name }) => name)).toEqual(['pe-partner']);
  expect(told).toContain(
    'convert/foreign-endpoint: pe-partner belongs to another tenant and stays; only its owner deletes it.',
  );
});
