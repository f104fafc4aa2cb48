import { describe, expect, it } from 'vitest';
import { zone } from '../drawn-for-tests.ts';
import { exactRecordBeatsWildcard } from './exact-record-beats-wildcard.ts';

describe('the record for a name', () => {
  const { records } = zone('example.net', [], {
    '*': '10.0.0.1',
    a: '10.0.0.2',
    '*.b': '10.0.0.3',
    '@': '10.0.0.4',
  });

  it.each([
    ['a', '10.0.0.2'],
    ['c', '10.0.0.1'],
    ['x.b', '10.0.0.3'],
    ['x.c', '10.0.0.1'],
    ['@', '10.0.0.4'],
  ])('%s: %s', (name, address) => {
    expect(exactRecordBeatsWildcard.select(records, name).map(({ values }) => values[0])).toEqual([address]);
  });

  it('gives nothing for the zone itself from a wildcard', () => {
    expect(exactRecordBeatsWildcard.select(zone('b.example', [], { '*': '10.0.0.1' }).records, '@')).toEqual(
      [],
    );
  });
});
