import { expect, it } from 'vitest';
import { configurationsTakeMinutes } from './configurations-take-minutes.ts';

it.each([
  ['securityAdminConfiguration', true],
  ['networkGroup', true],
  ['networkSecurityGroup', false],
])('%s: %s', (kind, waits) => {
  expect(configurationsTakeMinutes.waits(kind)).toBe(waits);
});
