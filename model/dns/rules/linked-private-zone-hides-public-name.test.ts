import { describe, expect, it } from 'vitest';
import { zone } from '../drawn-for-tests.ts';
import { linkedPrivateZoneHidesPublicName } from './linked-private-zone-hides-public-name.ts';

describe('a zone', () => {
  it.each([
    ['a.example.net', true],
    ['example.net', true],
    ['a.another-example.net', false],
  ])('example.net covers %s: %s', (name, covers) => {
    expect(linkedPrivateZoneHidesPublicName.covers(zone('Example.net', [], {}), name)).toBe(covers);
  });
});
