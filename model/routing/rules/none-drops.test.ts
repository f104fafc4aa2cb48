import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { noneDrops } from './none-drops.ts';

describe('next hop', () => {
  it.each<[string, Route, boolean]>([
    ['None', route('10.1.0.0/16', 'user', hops.none), true],
    ['appliance', route('10.1.0.0/16', 'user', hops.appliance), false],
  ])('%s', (_name, one, drops) => {
    expect(noneDrops.drops(one)).toBe(drops);
  });
});
