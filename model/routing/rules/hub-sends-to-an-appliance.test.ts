import { expect, it } from 'vitest';
import { prefix } from '../routes.test-helper.ts';
import { hubSendsToAnAppliance } from './hub-sends-to-an-appliance.ts';

it('counts for learned traffic, and behind a private policy for the default route alone', () => {
  const { countsBehindFirewall } = hubSendsToAnAppliance;
  expect(countsBehindFirewall(false, prefix('10.9.0.0/16'))).toBe(true);
  expect(countsBehindFirewall(true, prefix('10.9.0.0/16'))).toBe(false);
  expect(countsBehindFirewall(true, prefix('0.0.0.0/0'))).toBe(true);
});
