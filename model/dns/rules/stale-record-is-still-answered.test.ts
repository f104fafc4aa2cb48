import { describe, expect, it } from 'vitest';
import { id, ip } from '../drawn-for-tests.ts';
import { staleRecordIsStillAnswered } from './stale-record-is-still-answered.ts';

describe('an answered address', () => {
  const endpoints = (...addresses: readonly (string | null)[]) =>
    addresses.map((address, at) => ({ id: id(`pe-${at}`), address: address === null ? null : ip(address) }));

  it.each([
    ['no endpoint is told', endpoints(), false],
    ['it is one of them', endpoints('10.0.0.4', '10.0.0.5'), false],
    ['it is none of them', endpoints('10.0.0.4'), true],
    ['one of them has no address yet', endpoints('10.0.0.4', null), false],
  ])('where %s', (_, known, stale) => {
    expect(staleRecordIsStillAnswered.isStale(ip('10.0.0.5'), known)).toBe(stale);
  });
});
