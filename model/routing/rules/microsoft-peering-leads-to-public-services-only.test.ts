import { describe, expect, it } from 'vitest';
import { microsoftPeeringLeadsToPublicServicesOnly } from './microsoft-peering-leads-to-public-services-only.ts';

describe('Microsoft peering', () => {
  it.each<[string, boolean, 'private' | 'service' | 'public', boolean]>([
    ['to a service', true, 'service', true],
    ['into a VNet', true, 'private', false],
    ['to the internet', true, 'public', false],
    ['no such peering', false, 'service', false],
  ])('%s', (_name, microsoftPeering, destination, takes) => {
    expect(microsoftPeeringLeadsToPublicServicesOnly.takes({ microsoftPeering }, destination)).toBe(takes);
  });
});
