import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { explicitPrefixBeatsServiceTag } from './explicit-prefix-beats-service-tag.ts';

describe('two routes of one length', () => {
  it.each<[string, Route, Route, number]>([
    ['prefix over tag', route('20.0.0.0/8', 'user', hops.internet), route('Sql', 'user', hops.appliance), -1],
    [
      'regional over global',
      route('Sql', 'user', hops.internet),
      route('Sql.WestEurope', 'user', hops.appliance),
      1,
    ],
    [
      'service over AzureCloud',
      route('Sql', 'user', hops.internet),
      route('AzureCloud', 'user', hops.appliance),
      -1,
    ],
    [
      'regional AzureCloud over AzureCloud',
      route('AzureCloud.WestEurope', 'user', hops.internet),
      route('AzureCloud', 'user', hops.appliance),
      -1,
    ],
  ])('%s', (_name, a, b, order) => {
    expect(Math.sign(explicitPrefixBeatsServiceTag.prefers(a, b))).toBe(order);
  });
});
