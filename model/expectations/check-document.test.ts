import { describe, expect, test } from 'vitest';
import { type Document, newDocument } from '../document/document.ts';
import type { Expectation } from '../document/expectations.ts';
import { newStep } from '../document/presenter-steps.ts';
import { toResourceId } from '../ids.ts';
import { draw } from '../scenarios/draw.ts';
import { checkDocument } from './check-document.ts';

function vault(publicNetworkAccess: 'Enabled' | 'Disabled') {
  const d = draw();
  d.vm(d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'app', '10.0.1.0/24'), 'vm', '10.0.1.4');
  d.add('keyVault', 'kv', null, { publicNetworkAccess });
  return d.design();
}

const reaches: Expectation = {
  id: 'e',
  question: {
    from: { resource: toResourceId('vm') },
    to: { resource: toResourceId('kv') },
    port: null,
    protocol: null,
  },
  must: 'reach',
  path: null,
  dns: null,
};
const opened = {
  set: { [toResourceId('kv')]: { settings: { publicNetworkAccess: 'Enabled' } } },
  removed: [],
};
const document: Document = {
  ...newDocument('Test', 'a'),
  variants: [
    { id: 'a', name: 'Before', design: vault('Enabled') },
    { id: 'b', name: 'After', design: vault('Disabled') },
  ],
  expectations: [reaches],
};

describe('the expectations of a document', () => {
  test('are judged in every variant', () => {
    const suites = checkDocument(document);
    expect(suites.map(({ name, results }) => [name, results.map(({ outcome }) => outcome)])).toEqual([
      ['Before', ['holds']],
      ['After', ['fails']],
    ]);
  });

  test('and in every step that shows a variant or a change to the one that is shown', () => {
    const steps = [
      newStep('1', { variant: 'b', title: 'Closed' }),
      newStep('2', { change: opened }),
      newStep('3', { title: 'Only words' }),
      newStep('4', { variant: 'b' }),
    ];
    const told: number[] = [];
    const suites = checkDocument({ ...document, steps }, (done) => told.push(done)).slice(2);
    expect(suites.map(({ name, variant, results }) => [name, variant, results[0]?.outcome])).toEqual([
      ['Step 1: Closed', 'b', 'fails'],
      ['Step 2', 'b', 'holds'],
      ['Step 4', 'b', 'fails'],
    ]);
    expect(told).toEqual([1, 2, 3, 4, 5]);
  });

  test('no expectations leave nothing to judge', () => {
    expect(checkDocument({ ...document, expectations: [] }).flatMap(({ results }) => results)).toEqual([]);
  });
});
