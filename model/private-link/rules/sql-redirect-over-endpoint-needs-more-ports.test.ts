import { describe, expect, it } from 'vitest';
import { sqlRedirectOverEndpointNeedsMorePorts } from './sql-redirect-over-endpoint-needs-more-ports.ts';

describe('SQL over an endpoint', () => {
  it.each([
    ['Redirect', { ranges: [[1433, 65535]] }],
    ['Default', null],
    ['Proxy', null],
  ] as const)('with policy %s needs %o beside 1433', (policy, ports) => {
    expect(sqlRedirectOverEndpointNeedsMorePorts.extraPorts(policy)).toEqual(ports);
  });
});
