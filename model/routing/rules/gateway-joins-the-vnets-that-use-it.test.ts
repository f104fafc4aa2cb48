import { describe, expect, it } from 'vitest';
import { gatewayJoinsTheVnetsThatUseIt } from './gateway-joins-the-vnets-that-use-it.ts';

describe('a gateway', () => {
  it.each<[string, boolean, boolean | null, boolean | null, boolean]>([
    ['lent and used', true, true, true, true],
    ['not lent', true, false, true, false],
    ['not used', true, true, false, false],
    ['not known', true, null, true, false],
    ['peering not connected', false, true, true, false],
  ])('%s', (_name, connected, allowGatewayTransit, useRemoteGateways, joins) => {
    const link = { connected, own: { allowGatewayTransit }, remote: { useRemoteGateways } };
    expect(gatewayJoinsTheVnetsThatUseIt.joins(link)).toBe(joins);
  });
});
