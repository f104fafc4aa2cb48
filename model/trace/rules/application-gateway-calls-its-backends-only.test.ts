import { describe, expect, it } from 'vitest';
import { applicationGatewayCallsItsBackendsOnly } from './application-gateway-calls-its-backends-only.ts';

describe('an application gateway', () => {
  it.each([
    ['vm-app', true],
    ['vm-db', false],
  ])('opens a connection to %s: %s', (asked, opens) => {
    expect(applicationGatewayCallsItsBackendsOnly.opens(['vm-app'], asked)).toBe(opens);
  });
});
