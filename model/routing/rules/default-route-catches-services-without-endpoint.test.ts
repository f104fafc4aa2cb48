import { describe, expect, it } from 'vitest';
import { hops, route, toAddress, toSql } from '../routes.test-helper.ts';
import { defaultRouteCatchesServicesWithoutEndpoint } from './default-route-catches-services-without-endpoint.ts';

describe('a default route', () => {
  it.each<[string, Parameters<typeof defaultRouteCatchesServicesWithoutEndpoint.catches>, boolean]>([
    ['of the user, to a service', [route('0.0.0.0/0', 'user', hops.appliance), toSql()], true],
    ['of the user, to a machine', [route('0.0.0.0/0', 'user', hops.appliance), toAddress('10.0.1.4')], false],
    ['of the system', [route('0.0.0.0/0', 'system', hops.internet), toSql()], false],
    ['no default route', [route('10.0.0.0/8', 'user', hops.appliance), toSql()], false],
  ])('%s', (_name, [winner, destination], catches) => {
    expect(defaultRouteCatchesServicesWithoutEndpoint.catches(winner, destination)).toBe(catches);
  });
});
