import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, worldOf, zone } from '../drawn-for-tests.ts';
import { exactRecordBeatsWildcard } from './exact-record-beats-wildcard.ts';

describe('the record for a name', () => {
  const drawn = zone('example.net', ['app'], {
    '*': '10.0.0.1',
    a: '10.0.0.2',
    '*.b': '10.0.0.3',
    '@': '10.0.0.4',
  });

  it.each([
    ['a.example.net', '10.0.0.2'],
    ['A.example.net', '10.0.0.2'],
    ['c.example.net', '10.0.0.1'],
    ['x.b.example.net', '10.0.0.3'],
    ['x.c.example.net', '10.0.0.1'],
    ['example.net', '10.0.0.4'],
  ])('%s: %s', (name, address) => {
    expect(answerTo(worldOf({ zones: [drawn] }), machineIn('app'), name).dns.address).toBe(address);
  });

  it.each([
    ['x.b', ['x.b', '*.b', '*']],
    ['@', ['@']],
  ])('for %s is looked for as %o', (name, candidates) => {
    expect(exactRecordBeatsWildcard.candidates(name)).toEqual(candidates);
  });
});
