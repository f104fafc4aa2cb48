import { describe, expect, test } from 'vitest';
import { addedAlike } from './alike.ts';
import { build, id, type Part, saysOf } from './building.test-helper.ts';
import { placeOf } from './canvas.ts';
import { find } from './design.ts';
import { type Document, variantOf } from './document.ts';
import { addResource } from './edits/add-resource.ts';
import { changeScope } from './edits/change-scope.ts';
import { changeSettings } from './edits/change-settings.ts';
import { connect } from './edits/connect.ts';
import { duplicateResources } from './edits/duplicate-resources.ts';
import { moveResource } from './edits/move-resource.ts';
import { placeForOne, sharePlace } from './edits/own-places.ts';
import { removeResources } from './edits/remove-resources.ts';
import { renameResource } from './edits/rename-resource.ts';
import { resizeFrame } from './edits/resize-frame.ts';
import { setFlag } from './edits/set-field.ts';
import { hasOwnPlace } from './places.ts';

const base: readonly Part[] = [
  ['net', 'virtualNetwork', null],
  ['app', 'subnet', 'net'],
  ['vm', 'virtualMachine', 'app'],
];
const all = ['v', 'w'];

/** Before holds the base and what is given for it, After the base and its own. */
function twoVariants(before: readonly Part[], after: readonly Part[]): Document {
  const document = build(...base, ...before);
  const [first] = document.variants;
  const [second] = build(...base, ...after).variants;
  if (!first || !second) throw new Error('no variant');
  return {
    ...document,
    variants: [
      { ...first, name: 'Before' },
      { id: 'w', name: 'After', design: second.design },
    ],
    canvas: {
      ...document.canvas,
      places: {
        [id('net')]: { x: 0, y: 0, width: 400, height: 300 },
        [id('app')]: { x: 20, y: 60 },
        [id('vm')]: { x: 10, y: 50 },
      },
    },
  };
}

const inBoth = (document: Document, thing: string) =>
  document.variants.map(({ design }) => find(design, id(thing)));
const spots = (document: Document, thing: string) =>
  all.map((variant) => placeOf(document.canvas, variant, id(thing)));

describe('one edit in several variants', () => {
  const document = twoVariants([], [['data', 'subnet', 'net']]);

  test('adds the same thing, as one object, with one shared place', () => {
    const { document: next, problems } = addResource(document, all, {
      id: id('new'),
      kind: 'storageAccount',
      parent: null,
      place: { x: 7, y: 7 },
    });
    const [before, after] = inBoth(next, 'new');
    expect(problems).toEqual([]);
    expect(before).toBeDefined();
    expect(before).toBe(after);
    expect(next.canvas.placesIn).toEqual({});
    expect(spots(next, 'new')).toEqual([
      { x: 7, y: 7 },
      { x: 7, y: 7 },
    ]);
  });

  test('a container that only one variant has: it is added there, and the other one is named', () => {
    const result = addResource(document, all, { id: id('new'), kind: 'virtualMachine', parent: id('data') });
    expect(inBoth(result.document, 'new').map((one) => one !== undefined)).toEqual([false, true]);
    expect(saysOf(result)).toEqual([
      'In “Before” nothing changed: The container is no longer there. Choose another place.',
    ]);
  });

  test('refused in all of them, it is said once and without names', () => {
    const result = addResource(document, all, { id: id('new'), kind: 'subnet', parent: id('vm') });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toHaveLength(1);
    expect(saysOf(result)[0]).not.toContain('“');
  });

  test.each<[string, (document: Document) => ReturnType<typeof renameResource>]>([
    ['rename', (at) => renameResource(at, all, { id: id('data'), name: 'snet-x' })],
    ['settings', (at) => changeSettings(at, all, { id: id('data'), settings: { prefix: '10.0.9.0/24' } })],
    [
      'flag',
      (at) => setFlag(at, all, { resource: id('data'), field: 'settings.prefix', value: '10.0.9.0/24' }),
    ],
    ['scope', (at) => changeScope(at, all, { ids: [id('data')], scope: { note: 'x' } })],
    ['connect', (at) => connect(at, all, { from: id('vm'), to: id('data'), id: id('new') })],
    ['move', (at) => moveResource(at, all, { id: id('vm'), parent: id('data') })],
  ])('%s of what one variant lacks is done in the other and told', (_, edit) => {
    const result = edit(document);
    expect(saysOf(result).filter((words) => words.startsWith('In “Before” nothing changed: '))).toHaveLength(
      1,
    );
    expect(result.document.variants[0]).toBe(document.variants[0]);
  });

  test('deleting what is not there is nothing to tell', () => {
    const result = removeResources(document, all, { ids: [id('data')] });
    expect(inBoth(result.document, 'data')).toEqual([undefined, undefined]);
    expect(result.problems).toEqual([]);
  });

  test('a rule changed in both keeps the rules that only one has', () => {
    const rule = (name: string, priority: number) => ({ name, priority, access: 'Allow' });
    const nsg = (...rules: readonly object[]): Part => ['nsg', 'networkSecurityGroup', null, { rules }];
    const two = twoVariants([nsg(rule('web', 100))], [nsg(rule('own', 101), rule('web', 100))]);
    const changed = { ...rule('web', 100), access: 'Deny' };
    const result = changeSettings(two, all, { id: id('nsg'), settings: { rules: [changed] } });
    const rules = inBoth(result.document, 'nsg').map(
      (one) =>
        one?.kind === 'networkSecurityGroup' && one.settings.rules.map(({ name, access }) => [name, access]),
    );
    expect(saysOf(result)).toEqual([]);
    expect(rules).toEqual([
      [['web', 'Deny']],
      [
        ['own', 'Allow'],
        ['web', 'Deny'],
      ],
    ]);
  });

  test('a list that differs where it changes is left and told', () => {
    const net = (servers: readonly string[]): Part => [
      'far',
      'virtualNetwork',
      null,
      { dnsServers: servers },
    ];
    const two = twoVariants([net(['10.9.0.4'])], [net(['10.9.0.5'])]);
    const result = changeSettings(two, all, { id: id('far'), settings: { dnsServers: ['10.9.0.6'] } });
    expect(saysOf(result)).toEqual([
      expect.stringMatching(/^In “After” nothing changed: .* differs there\. Change it in that variant\.$/),
    ]);
    expect(result.document.variants[1]).toBe(two.variants[1]);
  });

  test('a tag given in both keeps the tags that only one has', () => {
    const tagged = changeScope(document, ['w'], { ids: [id('vm')], scope: { tags: { own: '1' } } }).document;
    const { document: next } = changeScope(tagged, all, { ids: [id('vm')], scope: { tags: { both: '2' } } });
    expect(inBoth(next, 'vm').map((one) => one?.tags)).toEqual([{ both: '2' }, { both: '2', own: '1' }]);
  });
});

describe('what is added to several variants', () => {
  const add = (document: Document) =>
    addResource(document, all, { id: id('new'), kind: 'subnet', parent: id('net') }).document;

  test.each([
    ['the first', [['data', 'subnet', 'net']] as readonly Part[], []],
    ['the second', [], [['data', 'subnet', 'net']] as readonly Part[]],
  ])('has one name and prefix although %s has one more already', (_, before, after) => {
    const document = twoVariants(before, after);
    const next = addedAlike(document, add(document), all);
    const [one, other] = inBoth(next, 'new');
    expect(one).toEqual(other);
    expect(one?.name).toBe('snet-3');
  });

  test('keeps its own choice where none fits all', () => {
    const narrow = twoVariants(
      [['data', 'subnet', 'net', { prefix: '10.0.2.0/23' }]],
      [['data', 'subnet', 'net', { prefix: '10.0.0.0/17' }]],
    );
    const document = {
      ...narrow,
      variants: narrow.variants.map((variant, index) => ({
        ...variant,
        design:
          changeSettings(narrow, [variant.id], {
            id: id('net'),
            settings: { addressSpaces: [index === 0 ? '10.0.0.0/21' : '10.0.0.0/16'] },
          }).document.variants[index]?.design ?? variant.design,
      })),
    };
    const made = add(document);
    expect(inBoth(made, 'new').every((one) => one !== undefined)).toBe(true);
    const next = addedAlike(document, made, all);
    const [one, other] = inBoth(next, 'new').map((each) => each?.kind === 'subnet' && each.settings.prefix);
    expect(one).not.toBe(other);
  });

  test('an edit of one variant is left alone', () => {
    const document = twoVariants([], []);
    const made = addResource(document, ['v'], { id: id('new'), kind: 'subnet', parent: id('net') }).document;
    expect(addedAlike(document, made, ['v'])).toBe(made);
  });

  test('copies have the same ids in every variant', () => {
    const document = twoVariants([], [['vm2', 'virtualMachine', 'app']]);
    let count = 0;
    const newId = () => {
      count += 1;
      return id(`copy${count}`);
    };
    const made = duplicateResources(document, all, { ids: [id('app')], newId }).document;
    const next = addedAlike(document, made, all);
    expect(inBoth(next, 'copy1').every((one) => one?.kind === 'subnet')).toBe(true);
    const [before = [], after = []] = next.variants.map(({ design }) => Object.keys(design.resources));
    expect(before.filter((one) => !after.includes(one))).toEqual([]);
    expect(variantOf(next, 'w').design.resources[id('copy1')]).toEqual(
      variantOf(next, 'v').design.resources[id('copy1')],
    );
  });
});

describe('places of several variants', () => {
  const document = twoVariants([], [['data', 'subnet', 'net']]);
  const moved = (at: Document, targets: readonly string[], x: number) =>
    moveResource(at, targets, { id: id('vm'), place: { x, y: 50 } }).document;

  test('a thing that is moved in the shown variant moves in all of them', () => {
    expect(spots(moved(document, ['v'], 99), 'vm').map((place) => place?.x)).toEqual([99, 99]);
  });

  test('with a place of its own it moves in that variant alone, until it takes the shared one again', () => {
    const own = placeForOne(document, ['w'], {
      variant: 'w',
      things: [{ id: id('vm'), x: 10, y: 50 }],
    }).document;
    expect(hasOwnPlace(own, 'w', id('vm'))).toBe(true);
    expect(hasOwnPlace(own, 'v', id('vm'))).toBe(false);
    const there = moved(own, ['w'], 99);
    expect(spots(there, 'vm').map((place) => place?.x)).toEqual([10, 99]);
    // Also when edits go to all: it was asked to stand alone.
    expect(spots(moved(own, ['w', 'v'], 99), 'vm').map((place) => place?.x)).toEqual([10, 99]);
    expect(spots(moved(there, ['v', 'w'], 55), 'vm').map((place) => place?.x)).toEqual([55, 99]);
    const back = sharePlace(there, ['w'], { variant: 'w', ids: [id('vm')] }).document;
    expect(back.canvas).toEqual(document.canvas);
  });

  test('a frame keeps its size in its own place', () => {
    const own = placeForOne(document, ['w'], {
      variant: 'w',
      things: [{ id: id('net'), x: 5, y: 6 }],
    }).document;
    expect(own.canvas.placesIn.w).toEqual({ net: { x: 5, y: 6, width: 400, height: 300 } });
  });

  test('what is there already, or not there at all, is no change', () => {
    const things = [{ id: id('vm'), x: 10, y: 50 }];
    const own = placeForOne(document, ['w'], { variant: 'w', things }).document;
    expect(placeForOne(own, ['w'], { variant: 'w', things }).document).toBe(own);
    expect(
      placeForOne(document, ['v'], { variant: 'v', things: [{ id: id('data'), x: 1, y: 1 }] }).document,
    ).toBe(document);
    expect(sharePlace(document, ['w'], { variant: 'w', ids: [id('vm')] }).document).toBe(document);
    const [first] = document.variants;
    const alone = { ...document, variants: first ? [first] : [] };
    expect(saysOf(placeForOne(alone, ['v'], { variant: 'v', things }))).toHaveLength(1);
  });

  test('another container in one variant needs an own place, which is not meant as one', () => {
    const inData = moveResource(document, ['w'], {
      id: id('vm'),
      parent: id('data'),
      place: { x: 30, y: 70 },
    }).document;
    expect(spots(inData, 'vm').map((place) => place?.x)).toEqual([10, 30]);
    expect(hasOwnPlace(inData, 'w', id('vm'))).toBe(false);
    // The place on the screen belongs to that container: the other variant stays.
    expect(spots(moved(inData, ['v', 'w'], 44), 'vm').map((place) => place?.x)).toEqual([44, 30]);
    expect(spots(moved(inData, ['w', 'v'], 44), 'vm').map((place) => place?.x)).toEqual([10, 44]);
  });

  test('moved into a container of all variants, the place of its own ends', () => {
    const both = twoVariants([['data', 'subnet', 'net']], [['data', 'subnet', 'net']]);
    const own = placeForOne(both, ['w'], { variant: 'w', things: [{ id: id('vm'), x: 80, y: 50 }] }).document;
    const { canvas } = moveResource(own, ['v', 'w'], {
      id: id('vm'),
      parent: id('data'),
      place: { x: 16, y: 40 },
    }).document;
    expect(canvas.placesIn).toEqual({});
    expect(canvas.places[id('vm')]).toEqual({ x: 16, y: 40 });
  });

  test('where moving is refused in one variant the thing stays there', () => {
    const result = moveResource(document, ['w', 'v'], {
      id: id('vm'),
      parent: id('data'),
      place: { x: 16, y: 40 },
    });
    expect(inBoth(result.document, 'vm').map((one) => one?.parent)).toEqual(['app', 'data']);
    expect(spots(result.document, 'vm').map((place) => place?.x)).toEqual([10, 16]);
  });

  test('a frame that grows to the left keeps on the screen what stands in it, in every variant', () => {
    const withData = {
      ...document,
      canvas: { ...document.canvas, places: { ...document.canvas.places, [id('data')]: { x: 200, y: 60 } } },
    };
    const own = placeForOne(withData, ['w'], {
      variant: 'w',
      things: [{ id: id('app'), x: 50, y: 60 }],
    }).document;
    const { canvas } = resizeFrame(own, ['v'], {
      id: id('net'),
      place: { x: -40, y: 0, width: 440, height: 300 },
    }).document;
    expect(canvas.places[id('app')]).toEqual({ x: 60, y: 60 });
    expect(canvas.placesIn.w?.[id('app')]?.x).toBe(90);
    // Only the other variant holds it, and its frame moved there too.
    expect(canvas.places[id('data')]).toEqual({ x: 240, y: 60 });
  });

  test('a frame with a place of its own that grows leaves the other variant as it is', () => {
    const own = placeForOne(document, ['w'], {
      variant: 'w',
      things: [{ id: id('net'), x: 0, y: 0 }],
    }).document;
    const next = resizeFrame(own, ['w'], {
      id: id('net'),
      place: { x: -40, y: 0, width: 440, height: 300 },
    }).document;
    expect(spots(next, 'app').map((place) => place?.x)).toEqual([20, 60]);
    expect(spots(next, 'net').map((place) => place?.x)).toEqual([0, -40]);
  });
});
