import { describe, expect, it } from 'vitest';
import { sqlRedirectNeedsMorePorts } from './sql-redirect-needs-more-ports.ts';

describe('ports of SQL beside 1433', () => {
  it.each([
    ['Default', true, true],
    ['Default', false, false],
    ['Redirect', false, true],
    ['Proxy', true, false],
  ])('policy %s, client in Azure %s: %s', (connectionPolicy, inAzure, needs) => {
    expect(sqlRedirectNeedsMorePorts.extraPorts({ connectionPolicy, inAzure }) !== null).toBe(needs);
  });
});
