import { describe, expect, it } from 'vitest';
import { gatewayTransitNeedsBothSides } from './gateway-transit-needs-both-sides.ts';

describe('transit', () => {
  it.each<[string, boolean | null, boolean | null, boolean]>([
    ['both', true, true, true],
    ['hub only', true, false, false],
    ['spoke only', false, true, false],
    ['not known', null, true, false],
  ])('%s', (_name, allowGatewayTransit, useRemoteGateways, lends) => {
    expect(gatewayTransitNeedsBothSides.lends({ allowGatewayTransit }, { useRemoteGateways })).toBe(lends);
  });
});
