import { expect, test } from 'vitest';
import { serviceEndpointOnBeforeItsRule } from './service-endpoint-on-before-its-rule.ts';

test("refused by the service endpoint's own way", () => {
  const on = { turnsEndpointOn: true };
  expect(
    serviceEndpointOnBeforeItsRule.happens(on, { path: 'serviceEndpoint', layer: 'serviceAccess' }),
  ).toBe(true);
  expect(serviceEndpointOnBeforeItsRule.happens(on, { path: 'public', layer: 'serviceAccess' })).toBe(false);
  expect(
    serviceEndpointOnBeforeItsRule.happens(
      { turnsEndpointOn: false },
      { path: 'serviceEndpoint', layer: 'serviceAccess' },
    ),
  ).toBe(false);
});
