import { describe, expect, it } from 'vitest';
import { ownRecordsFirst } from './own-records-first.ts';

describe('the own record', () => {
  const records = [{ name: 'Db.contoso.com', address: '192.168.0.5' }];

  it.each([
    ['db.contoso.com', '192.168.0.5'],
    ['www.contoso.com', undefined],
  ])('for %s: %s', (name, address) => {
    expect(ownRecordsFirst.find(records, name)?.address).toBe(address);
  });
});
