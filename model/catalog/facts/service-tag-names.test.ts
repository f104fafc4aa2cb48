import { describe, expect, it } from 'vitest';
import { readServiceTag, serviceTagNames } from './service-tag-names.ts';

describe('service tags', () => {
  it.each([
    ['Storage', { name: 'Storage', region: null, known: true }],
    ['storage.westeurope', { name: 'Storage', region: 'westeurope', known: true }],
    ['Sql.WestEurope', { name: 'Sql', region: 'westeurope', known: true }],
    ['AzureFrontDoor.Backend', { name: 'AzureFrontDoor.Backend', region: null, known: true }],
    ['Storrage', { name: 'Storrage', region: null, known: false }],
    ['Storrage.WestEurope', { name: 'Storrage.WestEurope', region: null, known: false }],
  ])('reads %s', (text, tag) => {
    expect(readServiceTag(text)).toEqual(tag);
  });

  it('lists every tag once', () => {
    expect(new Set(serviceTagNames).size).toBe(serviceTagNames.length);
  });
});
