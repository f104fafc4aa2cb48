import { describe, expect, it } from 'vitest';
import type { AzureRule } from '../../model/index.ts';
import { findRules, roomsOf, sourceWords } from './rule-rooms.ts';

const rule = (id: string, change: Partial<AzureRule> = {}): AzureRule => ({
  id,
  says: 'The longest prefix wins.',
  source: 'https://learn.microsoft.com/azure/x',
  checkedOn: '2026-11-01',
  facts: ['ROUTE-1'],
  confidence: 'documented',
  ...change,
});

describe('rulebook', () => {
  it('sorts rules into topics without changing their order', () => {
    const rooms = roomsOf([rule('routing/b'), rule('dns/a'), rule('routing/a')]);
    expect(rooms.map(({ title, rules }) => [title, rules.map(({ id }) => id)])).toEqual([
      ['Routes', ['routing/b', 'routing/a']],
      ['Names', ['dns/a']],
    ]);
  });

  it.each([
    ['longest', 2],
    ['LONGEST route-1', 2],
    ['dns longest', 1],
    ['lab', 1],
    ['nowhere', 0],
    ['  ', 2],
  ])('finds %j', (query, count) => {
    const rules = [rule('routing/a'), rule('dns/a', { confidence: 'lab' })];
    expect(findRules(rules, query)).toHaveLength(count);
  });

  it('names sources shortly', () => {
    expect(sourceWords('https://learn.microsoft.com/en-us/azure/dns/private-dns-overview')).toBe(
      'learn.microsoft.com, private-dns-overview',
    );
    expect(sourceWords('somewhere')).toBe('somewhere');
  });
});
