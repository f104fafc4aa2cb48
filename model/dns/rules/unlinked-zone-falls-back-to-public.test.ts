import { describe, expect, it } from 'vitest';
import { id, zone } from '../drawn-for-tests.ts';
import { unlinkedZoneFallsBackToPublic } from './unlinked-zone-falls-back-to-public.ts';

describe('a zone', () => {
  it.each([
    ['app', true],
    ['hub', false],
  ])('linked to app, asked from %s, is consulted: %s', (vnet, consulted) => {
    expect(unlinkedZoneFallsBackToPublic.isConsulted(zone('a.example', ['app'], {}), id(vnet))).toBe(
      consulted,
    );
  });
});
