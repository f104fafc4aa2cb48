import { describe, expect, it } from 'vitest';
import { kinds } from '../../model/index.ts';
import { groupsFor } from './palette-items.ts';

describe('groupsFor', () => {
  it('has every kind of the catalog once, and the note', () => {
    const items = groupsFor('').flatMap((group) => group.items.map(({ kind }) => kind as string));
    expect([...items].sort()).toEqual([...kinds.map(({ kind }) => kind as string), 'note'].sort());
  });

  it.each([
    ['vnet', 'virtualNetwork'],
    ['sql', 'sqlServer'],
    ['nsg', 'networkSecurityGroup'],
    ['key', 'keyVault'],
    ['private link', 'privateEndpoint'],
    ['note', 'note'],
  ])('finds %s', (text, kind) => {
    const items = groupsFor(text).flatMap((group) => group.items.map((item) => item.kind as string));
    expect(items).toContain(kind);
  });

  it('puts what is called so first', () => {
    expect(groupsFor('vnet')[0]?.items[0]?.kind).toBe('virtualNetwork');
  });

  it('finds nothing of nonsense', () => expect(groupsFor('zzzz')).toEqual([]));
});
