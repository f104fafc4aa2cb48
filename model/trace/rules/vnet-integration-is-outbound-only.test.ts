import { describe, expect, it } from 'vitest';
import { vnetIntegrationIsOutboundOnly } from './vnet-integration-is-outbound-only.ts';

describe('VNet integration', () => {
  it.each<['inbound' | 'outbound', boolean]>([
    ['inbound', false],
    ['outbound', true],
  ])('%s', (direction, opens) => {
    expect(vnetIntegrationIsOutboundOnly.opens(direction)).toBe(opens);
  });
});
