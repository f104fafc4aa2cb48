import { describe, expect, it, test } from 'vitest';
import {
  type ComparedPair,
  type Comparison,
  type Design,
  type Judgement,
  newResource,
  type PairSide,
  type Step,
  toResourceId,
} from '../../model/index.ts';
import { cardOfStep, fieldValue, otherFields } from './compare-words.ts';
import { endNames, pairRows } from './pair-rows.ts';

const id = toResourceId;
const design = (...names: readonly string[]): Design => ({
  resources: Object.fromEntries(
    names.map((name) => [name, newResource('virtualMachine', id(name), name)]),
  ) as never,
});
const before = design('vm-a', 'vm-b', 'vm-10');
const after = design('vm-a', 'vm-b', 'vm-new');
const side = (from: string, to: string, change: Partial<PairSide> = {}): PairSide => ({
  from: id(from),
  to: id(to),
  verdict: 'reachable',
  path: 'private',
  layer: null,
  initiators: 'both',
  dns: null,
  address: null,
  source: null,
  port: 443,
  protocol: 'tcp',
  exposure: null,
  ...change,
});
const pair = (
  judged: ComparedPair['judged'],
  was: PairSide | null,
  is: PairSide | null,
  fields: ComparedPair['fields'] = ['verdict'],
): ComparedPair => {
  const known = (was ?? is) as PairSide;
  return { source: known.from, destination: known.to, before: was, after: is, judged, fields };
};
const comparison: Comparison = {
  alike: [{ ...pair('changed', side('vm-a', 'vm-10'), side('vm-a', 'vm-10'), []), judged: 'same' }],
  pairs: [
    pair('gained', null, side('vm-new', 'vm-a')),
    pair('changed', side('vm-b', 'vm-a'), side('vm-b', 'vm-a')),
    pair('lost', side('vm-b', 'vm-10'), null),
    pair('lost', side('vm-a', 'vm-b'), side('vm-a', 'vm-b', { verdict: 'blocked' })),
  ],
  counts: { gained: 1, lost: 2, changed: 1, same: 5 },
  added: [id('vm-new')],
  removed: [id('vm-10')],
  exposures: [],
};
const rowsOf = (text: string, judged: Judgement | null = null) =>
  pairRows(comparison, { before, after }, { text, judged }).map(({ from, to }) => `${from} ${to}`);

describe('pairs as rows', () => {
  it.each<[string, Judgement | null, readonly string[]]>([
    ['', 'same', ['vm-a vm-10']],
    ['', null, ['vm-a vm-b', 'vm-b vm-10', 'vm-new vm-a', 'vm-b vm-a']],
    ['', 'lost', ['vm-a vm-b', 'vm-b vm-10']],
    [' NEW', null, ['vm-new vm-a']],
    ['vm-b', 'changed', ['vm-b vm-a']],
    ['nobody', null, []],
  ])('the gravest first, by name "%s" and %s', (text, judged, expected) => {
    expect(rowsOf(text, judged)).toEqual(expected);
  });

  test('ends of one variant are named with their kind', () => {
    expect(endNames(after, comparison.added)).toEqual(['vm-new (Virtual machine)']);
  });
});

describe('what differs, in words', () => {
  it.each([
    ['verdict', 'Blocked'],
    ['path', 'service endpoint'],
    ['layer', 'nsg, inbound'],
    ['dns', 'public address'],
    ['address', '20.50.1.2'],
    ['source', 'none'],
    ['initiators', 'the source'],
    ['port', 'udp 53'],
    ['exposure', 'private endpoints only'],
  ] as const)('%s', (field, words) => {
    const one = side('a', 'b', {
      verdict: 'blocked',
      path: 'serviceEndpoint',
      layer: 'nsgIn',
      dns: 'public',
      address: '20.50.1.2',
      initiators: 'source',
      port: 53,
      protocol: 'udp',
      exposure: 'privateEndpointsOnly',
    });
    expect(fieldValue(one, field)).toBe(words);
  });

  test('a row names what its signs do not show', () => {
    expect(otherFields({ fields: ['verdict', 'path', 'source', 'exposure'] })).toBe('source seen, exposure');
    expect(otherFields({ fields: ['verdict'] })).toBe('');
  });
});

test('a step is found in its card: the questions to name servers share one', () => {
  const step = (action: Step['action']): Step => ({
    action,
    says: [action],
    details: [],
    rules: [],
    at: [],
    outcome: 'passed',
  });
  const steps = [step('resolve'), step('resolve'), step('leave'), step('route')];
  expect([0, 1, 2, 3].map((index) => cardOfStep(steps, index))).toEqual([1, 1, 2, 3]);
  expect([-1, 4].map((index) => cardOfStep(steps, index))).toEqual([null, null]);
});
