import { expect, it } from 'vitest';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { hubTakesNoZoneLink } from './hub-takes-no-zone-link.ts';

it('is blind in a hub without an upstream server, and sees with one or in a VNet', () => {
  expect(hubTakesNoZoneLink.isBlind({ upstream: [] }, { isHub: true })).toBe(true);
  expect(hubTakesNoZoneLink.isBlind({ upstream: [azureDnsAddress] }, { isHub: true })).toBe(false);
  expect(hubTakesNoZoneLink.isBlind({ upstream: [] }, {})).toBe(false);
});
