import { describe, expect, it } from 'vitest';
import { clientIn, machineIn } from '../drawn-for-tests.ts';
import { appWithoutVnetIntegrationSeesNoPrivateZone } from './app-without-vnet-integration-sees-no-private-zone.ts';

describe('an app', () => {
  it.each([
    ['without integration', clientIn({ kind: 'azure' }), true],
    ['with integration', machineIn('app'), false],
  ])('%s is blind: %s', (_, { place }, blind) => {
    expect(appWithoutVnetIntegrationSeesNoPrivateZone.isBlind(place)).toBe(blind);
  });
});
