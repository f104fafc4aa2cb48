import { describe, expect, it } from 'vitest';
import { type ImportReport, type MissingParameter, problem, say, toResourceId } from '../../model/index.ts';
import {
  askingOf,
  mergeHeadline,
  problemCounts,
  readValue,
  reportHeadline,
  stepWords,
  valueText,
} from './import-words.ts';

const entries = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    type: 'T',
    name: `n${index}`,
    at: `[${index}]`,
    details: [],
  }));
const report = (found: number, a = 0, b = 0, c = 0, d = 0): ImportReport => ({
  found,
  understood: entries(a),
  kept: entries(b),
  generic: entries(c),
  unresolved: entries(d),
});
const parameter = (type: string, more: Partial<MissingParameter> = {}): MissingParameter => ({
  name: 'p',
  type,
  says: '',
  standIn: '',
  secure: false,
  ...more,
});

describe('reportHeadline', () => {
  it.each([
    [report(0), 'No resources were found.'],
    [report(1, 1), '1 resource read: 1 understood.'],
    [report(1, 0, 0, 1), '1 resource read: 1 kept as a generic box.'],
    [
      report(45, 40, 1, 2, 3),
      '45 resources read: 40 understood, 2 kept as generic boxes. 1 has properties that are kept but not modelled. 3 places are not resolved.',
    ],
  ])('%#', (given, expected) => expect(reportHeadline(given)).toBe(expected));
});

describe('mergeHeadline', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => toResourceId(`r${index}`));
  const gone = ids(2).map((id) => ({ id, name: id, kind: 'subnet' }));
  it.each([
    [{ updated: [], added: [], gone: [] }, 'Nothing differs from what is there.'],
    [
      { updated: ids(12), added: ids(3), gone },
      '12 brought up to date, 3 new, 2 not in the import any more.',
    ],
    [{ updated: [], added: ids(1), gone: [] }, '1 new.'],
  ])('%#', (result, expected) => expect(mergeHeadline(result)).toBe(expected));
});

describe('problemCounts', () => {
  const of = (severity: 'error' | 'warning' | 'note') => problem('x', severity, say`x`);
  it.each([
    [[], null],
    [[of('warning'), of('note'), of('warning')], '2 warnings, 1 note'],
    [[of('error')], '1 error'],
  ])('%#', (problems, expected) => expect(problemCounts(problems)).toBe(expected));
});

describe('a parameter', () => {
  it.each([
    [parameter('string', { allowed: ['a'] }), 'choice'],
    [parameter('secureString', { secure: true }), 'secret'],
    [parameter('bool'), 'switch'],
    [parameter('int'), 'number'],
    [parameter('Array'), 'json'],
    [parameter('string'), 'text'],
  ])('is asked by a field that fits: %#', (given, expected) => expect(askingOf(given)).toBe(expected));

  it.each([
    [parameter('string'), '[]', { value: '[]' }],
    [parameter('int'), ' 12 ', { value: 12 }],
    [parameter('int'), '1.5', { error: 'This is a whole number, such as 3.' }],
    [parameter('array'), '["a"]', { value: ['a'] }],
    [parameter('array'), '{}', { error: 'This is a list in JSON, such as ["a", "b"].' }],
    [parameter('object'), '{"a": 1}', { value: { a: 1 } }],
    [parameter('object'), '{', { error: 'This is an object in JSON, such as {"a": 1}.' }],
    [parameter('secureObject', { secure: true }), '{}', { value: {} }],
  ])('takes what is typed: %#', (given, text, expected) => expect(readValue(given, text)).toEqual(expected));

  it('shows what is no text as JSON', () =>
    expect([valueText('a'), valueText(['a'])]).toEqual(['a', '["a"]']));
});

describe('stepWords', () => {
  it.each([
    [null, 'Reading'],
    [{ done: 2, total: 4 }, 'Step 3 of 4: understanding the resources'],
    [{ done: 4, total: 4 }, 'Reading'],
  ])('%j', (progress, words) => expect(stepWords(progress)).toBe(words));
});
