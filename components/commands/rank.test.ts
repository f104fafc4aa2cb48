import { describe, expect, it } from 'vitest';
import { rank } from './rank.ts';

const items = [
  { id: 'undo', label: 'Undo' },
  { id: 'add-vnet', label: 'Add VNet', keywords: ['virtual network'] },
  { id: 'add-subnet', label: 'Add Subnet', keywords: ['snet'] },
  { id: 'go-vnet-hub', label: 'Go to vnet-hub' },
];
const found = (query: string, recent: readonly string[] = []) =>
  rank(items, query, recent).map(({ id }) => id);

describe('rank', () => {
  it.each([
    ['undo', ['undo']],
    ['add sub', ['add-subnet']],
    ['virtual', ['add-vnet']],
    ['vnet', ['add-vnet', 'go-vnet-hub']],
    ['hub vnet', ['go-vnet-hub']],
    ['xyz', []],
  ])('“%s” finds %j', (query, ids) => expect(found(query)).toEqual(ids));

  it('puts recent ones first while nothing is typed, and between equals', () => {
    expect(found('', ['go-vnet-hub', 'add-vnet'])).toEqual(['go-vnet-hub', 'add-vnet', 'undo', 'add-subnet']);
    expect(found('vnet', ['go-vnet-hub'])).toEqual(['go-vnet-hub', 'add-vnet']);
  });
});
