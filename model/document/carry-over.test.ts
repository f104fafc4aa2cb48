import { describe, expect, it } from 'vitest';
import { carryOver, differs } from './carry-over.ts';

const rule = (name: string, access = 'Allow') => ({ name, access });

describe('a change carried over to another value', () => {
  it.each<[what: string, before: unknown, after: unknown, own: unknown, carried: unknown]>([
    ['the same value', 1, 2, 1, 2],
    ['a single value that differs is replaced', 1, 2, 5, 2],
    ['nothing changed', 1, 1, 5, 5],
    ['a record keeps what it has beside', { a: 1 }, { a: 1, c: 3 }, { a: 1, b: 2 }, { a: 1, b: 2, c: 3 }],
    ['a key that goes', { a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2, c: 3 }, { a: 1, c: 3 }],
    ['a new row', [rule('a')], [rule('a'), rule('n')], [rule('z')], [rule('z'), rule('n')]],
    ['a row that goes', [rule('a'), rule('b')], [rule('a')], [rule('b'), rule('z')], [rule('z')]],
    ['a row found by what it is', ['a', 'b'], ['a', 'c'], ['b', 'z'], ['c', 'z']],
    [
      'a row found by its name',
      [rule('a'), rule('b')],
      [rule('a'), { ...rule('b'), port: 1 }],
      [rule('b', 'Deny'), rule('z')],
      [{ ...rule('b', 'Deny'), port: 1 }, rule('z')],
    ],
    [
      'rows without names, by number',
      [{ ip: 1, nsg: 1 }],
      [{ ip: 1, nsg: 2 }],
      [{ ip: 9, nsg: 1 }],
      [{ ip: 9, nsg: 2 }],
    ],
    ['a row that is not there', ['a'], ['b'], ['z'], differs],
    ['a named row that is not there', [rule('a')], [rule('a', 'Deny')], [rule('z')], differs],
    ['another order', ['a', 'b'], ['b', 'a'], ['a', 'b', 'z'], differs],
    ['no list at all', ['a'], ['b'], null, differs],
    ['deep inside', { rules: ['a'] }, { rules: ['b'] }, { rules: ['z'], on: true }, differs],
  ])('%s', (_, before, after, own, carried) => {
    expect(carryOver(before, after, own)).toEqual(carried);
  });
});
