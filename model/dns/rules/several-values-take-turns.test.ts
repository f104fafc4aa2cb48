import { describe, expect, it } from 'vitest';
import { ip } from '../drawn-for-tests.ts';
import { severalValuesTakeTurns } from './several-values-take-turns.ts';

describe('the addresses of a name', () => {
  it.each([
    [['10.0.0.5'], false],
    [['10.0.0.5', '10.0.0.5'], false],
    [['10.0.0.5', '10.0.0.6'], true],
  ])('%o are unstable: %s', (addresses, unstable) => {
    expect(severalValuesTakeTurns.isUnstable(addresses.map(ip))).toBe(unstable);
  });
});
