import { describe, expect, test } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { find } from '../design.ts';
import { resourceSchema } from '../resource.ts';
import { designOfStep } from '../step-design.ts';
import { open } from './open.ts';
import { save } from './save.ts';

const vnet = { kind: 'virtualNetwork', name: 'vnet-a', settings: { addressSpaces: ['10.0.0.0/16'] } };
const subnet = { kind: 'subnet', name: 'snet-a', parent: 'vnet', settings: { prefix: '10.0.0.0/24' } };

/** Opens a file with one variant and these steps. */
function openSteps(...steps: readonly unknown[]) {
  const variants = [{ id: 'v', name: 'Design', design: { resources: { vnet, s: subnet } } }];
  return open(JSON.stringify({ format: 'reachboard', version: 1, document: { variants, steps } }));
}

const withChange = (change: unknown) => openSteps({ id: 'a', title: 'One', variant: 'v', change });

describe('steps whose parts cannot be read', () => {
  test.each<readonly [name: string, change: unknown, setAside: readonly string[]]>([
    ['a text as change', 'all', ['steps[0].change']],
    ['a list as change', [1], ['steps[0].change']],
    ['an unknown part of a change', { moved: ['s'] }, ['steps[0].change.moved']],
    ['a list of set records', { set: [vnet] }, ['steps[0].change.set']],
    ['a text of removed ids', { removed: 's' }, ['steps[0].change.removed']],
    ['a change to nothing', { set: { gone: { name: 'x' } } }, ['steps[0].change.set.gone']],
    ['a number as record', { set: { s: 5 } }, ['steps[0].change.set.s']],
    [
      'a new record of no kind known',
      { set: { x: { kind: 'quantumRelay', name: 'q' } } },
      ['steps[0].change.set.x'],
    ],
    ['a record that becomes none', { set: { s: { kind: 'constructor' } } }, ['steps[0].change.set.s']],
    ['a name that is none', { set: { s: { name: 7 } } }, ['steps[0].change.set.s']],
    [
      'a setting of the wrong type',
      { set: { s: { settings: { prefix: {} } } } },
      ['steps[0].change.set.s.settings.prefix'],
    ],
    [
      'a setting that nobody knows',
      { set: { s: { settings: { colour: 'red' } } } },
      ['steps[0].change.set.s.settings.colour'],
    ],
    [
      'a reference into nothing',
      { set: { s: { settings: { routeTable: 'gone' } } } },
      ['steps[0].change.set.s.settings.routeTable'],
    ],
  ])('%s is put aside, the step stays sound, and saving loses nothing', (_, change, setAside) => {
    const { document, problems } = withChange(change);
    expect(document.setAside.map(({ path }) => path)).toEqual(setAside);
    expect(problems.some(({ severity }) => severity === 'warning')).toBe(true);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(false);
    for (const step of document.steps) {
      const { design, problems: told } = designOfStep(document, step);
      expect(told).toEqual([]);
      for (const one of Object.values(design.resources))
        expect(resourceSchema(one.kind).safeParse(one).success).toBe(true);
    }
    expect(document.steps.map(({ title }) => title)).toEqual(['One']);
    expect(open(save(document)).document).toEqual(document);
  });

  test('what can be read of a change counts', () => {
    const { document } = withChange({
      set: { s: { name: 'snet-b', settings: { prefix: '10.0.1.0/24' } }, bad: 1 },
      removed: ['nobody', 5],
    });
    const [step] = document.steps;
    if (!step) throw new Error('no step');
    const { design } = designOfStep(document, step);
    expect(find(design, toResourceId('s'))).toMatchObject({
      name: 'snet-b',
      settings: { prefix: '10.0.1.0/24' },
    });
    expect(step.change?.removed).toEqual([]);
  });

  test('a container that a step takes away leaves its things on the open canvas', () => {
    const { document } = withChange({ set: {}, removed: ['vnet'] });
    const [step] = document.steps;
    expect(step && find(designOfStep(document, step).design, toResourceId('s'))?.parent).toBeNull();
  });

  test('highlights and variants that are nowhere are taken out and told', () => {
    const { document, problems } = openSteps(
      { id: 'a', variant: 'gone', highlight: ['s', 'gone', 'constructor'] },
      { id: 'b', variant: 'v', highlight: ['vnet'] },
    );
    expect(document.steps[0]).toMatchObject({ variant: null, highlight: ['s'] });
    expect(document.steps[1]).toMatchObject({ variant: 'v', highlight: ['vnet'] });
    expect(problems.map(({ code }) => code)).toEqual(['repaired']);
  });

  test.each([
    ['zoom nought', { x: 0, y: 0, zoom: 0 }],
    ['zoom below nought', { x: 0, y: 0, zoom: -1 }],
    ['a zoom without end', { x: 0, y: 0, zoom: 1e300 }],
    ['a place without end', { x: 1e300, y: 0, zoom: 1 }],
  ])('a camera with %s is put aside', (_, camera) => {
    const { document } = openSteps({ id: 'a', camera });
    expect(document.steps[0]?.camera).toBeNull();
    expect(document.setAside).toMatchObject([{ path: 'steps[0].camera', value: camera }]);
  });

  test('the same step twice is there once, whole', () => {
    const { document } = openSteps(
      { id: 'a', title: 'One' },
      { id: 'a', title: 'Two', change: { set: { s: 1 } } },
    );
    expect(document.steps.map(({ title }) => title)).toEqual(['One']);
    expect(document.setAside).toMatchObject([{ path: 'steps[1]', value: { change: { set: { s: 1 } } } }]);
  });

  test('keys that every object inherits are no ids and change no prototype', () => {
    const text = JSON.stringify({
      format: 'reachboard',
      version: 1,
      document: {
        variants: [{ id: 'v', design: { resources: { vnet } } }],
        steps: [{ id: 'a', variant: 'v', change: { set: { MARK: { kind: 'virtualNetwork', name: 'p' } } } }],
      },
    });
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const { document } = open(text.replace('MARK', key));
      expect(document.steps[0]?.change?.set).toEqual({});
      expect(({} as { kind?: string }).kind).toBeUndefined();
      expect(open(save(document)).document).toEqual(document);
    }
  });
});
