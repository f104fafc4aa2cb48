import { describe, expect, it } from 'vitest';
import { usualDefaults } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { type Drawing, draw } from '../scenarios/draw.ts';
import { exposureOf } from './exposure.ts';

type Rules = Parameters<Drawing['nsg']>[1];

function api(d: Drawing, mode: 'Internal' | 'External', rules: Rules | null): ResourceId {
  const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-1', '10.0.1.0/24', {
    networkSecurityGroup: rules === null ? null : d.nsg('nsg-1', rules),
  });
  return d.add('injectedApiManagement', 'apim-1', subnet, { mode });
}

function app(d: Drawing, virtualIp: 'Internal' | 'External'): ResourceId {
  const subnet = d.subnet(d.vnet('vnet-1', '10.0.0.0/16'), 'snet-1', '10.0.1.0/24', {
    delegation: 'Microsoft.Web/hostingEnvironments',
  });
  const environment = d.add('appServiceEnvironment', 'ase-1', subnet, { virtualIp });
  return d.add('webApp', 'app-1', null, { environment });
}

describe('who can reach a service in a subnet', () => {
  it.each<[string, (d: Drawing) => ResourceId, string, RegExp]>([
    ['internal API Management', (d) => api(d, 'Internal', []), 'vnetOnly', /private addresses only/],
    ['external API Management without an NSG', (d) => api(d, 'External', null), 'nobody', /lets nobody in/],
    [
      'external API Management that the internet may call',
      (d) => api(d, 'External', [{ sources: ['Internet'], ports: '443' }]),
      'everyNetwork',
      /nsg-1 lets the internet in/,
    ],
    [
      'external API Management that an office may call',
      (d) => api(d, 'External', [{ sources: ['203.0.113.0/24'], ports: '443' }]),
      'undecided',
      /depends on addresses/,
    ],
    [
      'external API Management behind closed rules',
      (d) => api(d, 'External', []),
      'selectedNetworks',
      /those that nsg-1 lets in/,
    ],
    ['an app of an internal environment', (d) => app(d, 'Internal'), 'vnetOnly', /ase-1/],
    ['an app of an external environment', (d) => app(d, 'External'), 'everyNetwork', /./],
  ])('%s', (_name, build, word, says) => {
    const d = draw();
    const id = build(d);
    const exposure = exposureOf(compile(d.design(), usualDefaults), id);
    expect(exposure?.word).toBe(word);
    expect(exposure ? printSentence(exposure.says) : '').toMatch(says);
  });
});
