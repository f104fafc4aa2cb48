import { describe, expect, it } from 'vitest';
import { hops, route, toAddress, toSql } from '../routes.test-helper.ts';
import { forcedTunnellingTakesServicesToo } from './forced-tunnelling-takes-services-too.ts';

describe('a default route to a gateway', () => {
  it.each<[string, Parameters<typeof forcedTunnellingTakesServicesToo.takes>, boolean]>([
    ['calls of a service', [route('0.0.0.0/0', 'gateway', hops.gateway), toSql()], true],
    ['a machine', [route('0.0.0.0/0', 'gateway', hops.gateway), toAddress('10.9.0.4')], false],
    ['an appliance instead', [route('0.0.0.0/0', 'user', hops.appliance), toSql()], false],
  ])('%s', (_name, [winner, destination], takes) => {
    expect(forcedTunnellingTakesServicesToo.takes(winner, destination)).toBe(takes);
  });
});
