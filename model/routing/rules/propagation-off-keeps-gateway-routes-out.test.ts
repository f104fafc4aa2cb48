import { describe, expect, it } from 'vitest';
import { propagationOffKeepsGatewayRoutesOut } from './propagation-off-keeps-gateway-routes-out.ts';

describe('learned routes', () => {
  it.each<[string, boolean | null, boolean]>([
    ['no table', null, true],
    ['propagation on', false, true],
    ['propagation off', true, false],
  ])('%s', (_name, disableBgpRoutePropagation, lets) => {
    const table = disableBgpRoutePropagation === null ? null : { disableBgpRoutePropagation };
    expect(propagationOffKeepsGatewayRoutesOut.lets(table)).toBe(lets);
  });
});
