import { describe, expect, it } from 'vitest';
import { forcedTunnellingWantsAManagementInterface } from './forced-tunnelling-wants-a-management-interface.ts';

describe('a firewall that is tunnelled', () => {
  it.each([
    ['Standard', false, false],
    ['Standard', true, true],
    ['Basic', false, true],
  ] as const)('of tier %s, with management interface %s, works: %s', (tier, managementInterface, works) => {
    expect(forcedTunnellingWantsAManagementInterface.works({ tier, managementInterface })).toBe(works);
  });
});
