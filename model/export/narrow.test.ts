import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, resourcesOf } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import { newStep } from '../document/presenter-steps.ts';
import { referencesOf } from '../document/references.ts';
import { save } from '../document/saved/save.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { trace } from '../trace/trace.ts';
import { gallery, inputOf } from './exporters/test-inputs.test-helper.ts';
import { narrow } from './narrow.ts';
import { viewsOf } from './views.ts';

const hub = gallery('private-link-hub-and-spoke');
const idOf = (name: string, document: Document = hub): ResourceId => {
  const found = document.variants
    .flatMap(({ design }) => resourcesOf(design))
    .find((one) => one.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found.id;
};
const narrowed = (names: readonly string[]): Document =>
  narrow(
    hub,
    hub.variants,
    names.map((name) => idOf(name)),
  );
const namesOf = ({ variants }: Document): readonly string[] =>
  variants
    .flatMap(({ design }) => resourcesOf(design))
    .map(({ name }) => name)
    .sort();

describe('narrowing', () => {
  test.each([
    ['a machine has its frames', ['vm-app'], ['West Europe', 'snet-app', 'vm-app', 'vnet-shop']],
    [
      'a subnet has what stands in it and its badges',
      ['snet-app'],
      ['West Europe', 'ng-shop', 'nsg-app', 'snet-app', 'vm-app', 'vnet-shop'],
    ],
    [
      'two networks have the peering between them',
      ['vnet-hub', 'vnet-shop'],
      [
        'AzureBastionSubnet',
        'GatewaySubnet',
        'West Europe',
        'bas-hub',
        'dnspr-hub',
        'inbound',
        'ng-shop',
        'nsg-app',
        'pe-sql',
        'snet-app',
        'snet-dns-in',
        'snet-endpoints',
        'vm-app',
        'vnet-hub',
        'vnet-hub--vnet-shop',
        'vnet-shop',
        'vpngw-hub',
      ],
    ],
    ['nothing is nothing', [], []],
  ])('%s', (_, selected, left) => {
    expect(namesOf(narrowed(selected))).toEqual([...left].sort());
  });

  test('a line brings what it joins', () => {
    const names = namesOf(narrowed(['con-hq']));
    for (const name of ['con-hq', 'vpngw-hub', 'Head office']) expect(names).toContain(name);
  });

  test('any selection is a whole design that names nothing else', () => {
    const [{ design } = { design: { resources: {} } }] = hub.variants;
    const all = resourcesOf(design);
    fc.assert(
      fc.property(fc.subarray(all.map(({ id }) => id)), (selection) => {
        const document = narrow(
          { ...hub, steps: [newStep('step', { title: 'secret step', highlight: all.map(({ id }) => id) })] },
          hub.variants,
          selection,
        );
        const [variant] = document.variants;
        if (!variant) throw new Error('no variant');
        for (const id of selection) expect(find(variant.design, id)).toBeDefined();
        for (const one of resourcesOf(variant.design)) {
          if (one.parent !== null) expect(find(variant.design, one.parent)).toBeDefined();
          for (const { id } of referencesOf(one)) expect(find(variant.design, id)).toBeDefined();
        }
        const text = save(document);
        for (const one of all)
          if (!find(variant.design, one.id)) expect(text).not.toContain(JSON.stringify(one.id));
        expect(text).not.toContain('secret step');
      }),
      { numRuns: 100 },
    );
  });
});

describe('views', () => {
  const [question] = hub.questions;
  const [variant] = hub.variants;
  if (!question || !variant) throw new Error('nothing to ask');
  const answer = trace(compile(variant.design, hub.defaults), question);

  test('a way of which a part is not in the picture is not drawn', () => {
    const [whole] = viewsOf(inputOf(hub, { answer }));
    const [part] = viewsOf(inputOf(hub, { answer, selection: [idOf('vm-app')] }));
    expect(whole?.answer).toEqual(answer);
    expect(part?.answer).toBeNull();
  });

  test('every variant is asked anew', () => {
    const without = Object.fromEntries(
      Object.entries(variant.design.resources).filter(([, one]) => one.kind !== 'privateDnsZone'),
    );
    const document = {
      ...hub,
      variants: [variant, { id: 'other', name: 'Without the zone', design: { resources: without } }],
    };
    const [first, second] = viewsOf(inputOf(document, { answer }));
    expect(first?.answer?.verdict).toBe(answer.verdict);
    expect(second?.answer?.verdict).not.toBe(answer.verdict);
  });
});
