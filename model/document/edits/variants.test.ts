import { describe, expect, test } from 'vitest';
import { build, id, saysOf } from '../building.test-helper.ts';
import { emptyDesign } from '../design.ts';
import type { Document } from '../document.ts';
import { newStep } from '../presenter-steps.ts';
import { designOfStep } from '../step-design.ts';
import {
  addVariant,
  duplicateVariant,
  freeVariantName,
  removeVariant,
  renameVariant,
  reorderVariants,
} from './variants.ts';

const base = build(['net', 'virtualNetwork', null]);
const design = base.variants[0]?.design ?? emptyDesign;
const step = (name: string, variant: string | null) => newStep(name, { title: name, variant });

/** Before, After and Later over one VNet; only Later holds a second one. */
const document: Document = {
  ...base,
  variants: [
    { id: 'v', name: 'Before', design },
    { id: 'w', name: 'After', design },
    {
      id: 'x',
      name: 'Later',
      design:
        build(['net', 'virtualNetwork', null], ['two', 'virtualNetwork', null]).variants[0]?.design ?? design,
    },
  ],
  canvas: {
    ...base.canvas,
    places: { [id('net')]: { x: 0, y: 0 }, [id('two')]: { x: 9, y: 9 } },
    placesIn: { w: { [id('net')]: { x: 5, y: 5 } } },
  },
};
const names = ({ variants }: Document) => variants.map(({ name }) => name);

describe('the variants of a document', () => {
  test('a new one is empty and stands at the end', () => {
    const { document: next } = addVariant(document, [], { id: 'new' });
    expect(next.variants.at(-1)).toEqual({ id: 'new', name: 'Variant', design: emptyDesign });
    expect(next.canvas).toBe(document.canvas);
  });

  test('a given design stands after the one it came from, shares its records and takes over its own places', () => {
    const net = { ...design.resources[id('net')] } as (typeof design.resources)[never];
    const { document: next } = addVariant(document, [], {
      id: 'new',
      name: 'After',
      design: { resources: { [id('net')]: net } },
      after: 'w',
    });
    expect(names(next)).toEqual(['Before', 'After', 'After 2', 'Later']);
    expect(next.variants[2]?.design.resources[id('net')]).toBe(design.resources[id('net')]);
    expect(next.canvas.placesIn.new).toEqual(document.canvas.placesIn.w);
  });

  test('a copy is the same design under the next free name', () => {
    const { document: next } = duplicateVariant(document, [], { id: 'v', copy: 'new' });
    expect(names(next)).toEqual(['Before', 'Before 2', 'After', 'Later']);
    expect(next.variants[1]?.design).toBe(design);
  });

  test.each([
    ['Before', 'Before 2'],
    ['before', 'before 2'],
    ['After 2', 'After 2'],
    ['', 'Variant'],
  ])('the free name for %j is %j', (wanted, free) => {
    expect(freeVariantName(document, wanted)).toBe(free);
  });

  test('the number of a copy counts on', () => {
    const { document: next } = duplicateVariant(document, [], { id: 'v', copy: 'new' });
    expect(freeVariantName(next, 'Before 2')).toBe('Before 3');
  });

  test('gets another name', () => {
    const { document: next } = renameVariant(document, [], { id: 'v', name: ' Today ' });
    expect(names(next)).toEqual(['Today', 'After', 'Later']);
    expect(names(renameVariant(document, [], { id: 'v', name: 'before' }).document)[0]).toBe('before');
  });

  test.each([
    ['after', 'There already is a variant named after. Choose another name.'],
    ['  ', 'A variant needs a name. Give it one such as After.'],
  ])('the name %j is refused', (name, says) => {
    const result = renameVariant(document, [], { id: 'v', name });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([says]);
  });

  test('what changes nothing is no change', () => {
    expect(addVariant(document, [], { id: 'v' }).document).toBe(document);
    expect(duplicateVariant(document, [], { id: 'gone', copy: 'new' }).document).toBe(document);
    expect(renameVariant(document, [], { id: 'v', name: 'Before' }).document).toBe(document);
    expect(reorderVariants(document, [], { ids: ['v', 'w'] }).document).toBe(document);
    expect(removeVariant(document, [], { id: 'gone' }).document).toBe(document);
  });

  test('another order, and a presentation goes on showing the same', () => {
    const presented = { ...document, steps: [step('a', null), step('b', null), step('c', 'w')] };
    const { document: next } = reorderVariants(presented, [], { ids: ['x', 'v'] });
    expect(names(next)).toEqual(['Later', 'Before', 'After']);
    expect(next.steps.map((one) => designOfStep(next, one).variant)).toEqual(['v', 'v', 'w']);
  });

  test('the last one stays', () => {
    const result = removeVariant(base, [], { id: 'v' });
    expect(result.document).toBe(base);
    expect(saysOf(result)).toEqual([
      'This is the only variant, and a document holds at least one. Add another one before deleting it.',
    ]);
  });

  test('goes with its own places and with the places of what stood nowhere else', () => {
    const without = removeVariant(document, [], { id: 'w' }).document;
    expect(names(without)).toEqual(['Before', 'Later']);
    expect(without.canvas.placesIn).toEqual({});
    const { canvas } = removeVariant(document, [], { id: 'x' }).document;
    expect(canvas.places).toEqual({ net: { x: 0, y: 0 } });
  });

  test('steps that showed it are told and show another one', () => {
    const presented = {
      ...document,
      steps: [step('a', 'v'), step('b', 'w'), step('c', null), { ...step('d', 'x'), highlight: [id('two')] }],
    };
    const result = removeVariant(presented, [], { id: 'w' });
    expect(result.document.steps.map(({ variant }) => variant)).toEqual(['v', null, null, 'x']);
    expect(saysOf(result)).toEqual([
      '“b” and “c” showed After and now show the variant of the step before, or the first one. Choose another variant there.',
    ]);
    const later = removeVariant(presented, [], { id: 'x' });
    expect(later.document.steps[3]).toEqual(step('d', null));
    expect(removeVariant(document, [], { id: 'w' }).problems).toEqual([]);
  });

  test('what could not be read follows its variant', () => {
    const aside = (path: string) => ({ path, why: 'odd', value: 1 });
    const odd = {
      ...document,
      setAside: [aside('variants[1].change.set.q'), aside('variants[2].change.set.r'), aside('steps[1]')],
    };
    const paths = ({ setAside }: Document) => setAside.map(({ path }) => path);
    expect(paths(reorderVariants(odd, [], { ids: ['x', 'w', 'v'] }).document)).toEqual([
      'variants[1].change.set.q',
      'variants[0].change.set.r',
      'steps[1]',
    ]);
    expect(paths(removeVariant(odd, [], { id: 'w' }).document)).toEqual([
      'variants[1].change.set.r',
      'steps[1]',
    ]);
    expect(duplicateVariant(odd, [], { id: 'x', copy: 'new' }).document.setAside).toBe(odd.setAside);
  });
});
