import { describe, expect, it } from 'vitest';
import { networkAccessGrantsNoData } from './network-access-grants-no-data.ts';

describe('after the network', () => {
  it.each<[string, 'service' | 'managedInstance', string]>([
    [
      'a service',
      'service',
      'credentials and for permissions on its data. Roles for managing it are a separate matter',
    ],
    ['a database server', 'managedInstance', 'a login'],
  ])('%s', (_name, target, asks) => {
    expect(networkAccessGrantsNoData.stillAsks(target)).toBe(asks);
  });
});
