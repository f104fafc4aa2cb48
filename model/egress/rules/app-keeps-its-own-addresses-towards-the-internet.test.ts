import { describe, expect, it } from 'vitest';
import { appKeepsItsOwnAddressesTowardsTheInternet } from './app-keeps-its-own-addresses-towards-the-internet.ts';

describe('an app shows its own outbound addresses', () => {
  it.each([
    [{ throughVnet: false, natGateway: true, appliance: false }, true],
    [{ throughVnet: true, natGateway: false, appliance: false }, true],
    [{ throughVnet: true, natGateway: true, appliance: false }, false],
    [{ throughVnet: true, natGateway: false, appliance: true }, false],
  ])('%o: %s', (way, keeps) => {
    expect(appKeepsItsOwnAddressesTowardsTheInternet.keepsOwn(way)).toBe(keeps);
  });
});
