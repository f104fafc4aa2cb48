import { expect, it } from 'vitest';
import { prefix } from '../routes.test-helper.ts';
import { routeServerWritesRoutesOfAppliances } from './route-server-writes-routes-of-appliances.ts';

it('writes shorter prefixes and others, never the range of the VNet or a part of it', () => {
  const writes = (text: string) =>
    routeServerWritesRoutesOfAppliances.writes(prefix(text), [prefix('10.0.0.0/16')]);
  expect(['0.0.0.0/0', '10.0.0.0/8', '10.1.0.0/16'].map(writes)).toEqual([true, true, true]);
  expect(['10.0.0.0/16', '10.0.1.0/24'].map(writes)).toEqual([false, false]);
});
