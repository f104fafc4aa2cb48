import { describe, expect, it } from 'vitest';
import { serviceEndpointOpensTheWholeService } from './service-endpoint-opens-the-whole-service.ts';

describe('a service endpoint', () => {
  it.each<[string, string, boolean]>([
    ['to an account of the own tenant', 'tenant-1', false],
    ['to a stranger’s', 'tenant-2', true],
  ])('%s', (_name, tenant, out) => {
    expect(serviceEndpointOpensTheWholeService.leadsOut({ tenant: 'tenant-1' }, { tenant })).toBe(out);
  });
});
