import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { unusedPrivateRangesAreDropped } from './unused-private-ranges-are-dropped.ts';

describe('a None route', () => {
  it.each<[string, Route, boolean]>([
    ['of the system', route('10.0.0.0/8', 'system', hops.none), true],
    ['of the user', route('10.0.0.0/8', 'user', hops.none), false],
    ['not None', route('10.0.0.0/16', 'system', hops.local), false],
  ])('%s', (_name, one, is) => {
    expect(unusedPrivateRangesAreDropped.isSystemDrop(one)).toBe(is);
  });
});
