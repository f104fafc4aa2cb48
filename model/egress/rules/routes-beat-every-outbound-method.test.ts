import { describe, expect, it } from 'vitest';
import { routesBeatEveryOutboundMethod } from './routes-beat-every-outbound-method.ts';

describe('a next hop', () => {
  it.each([
    ['internet', true],
    ['appliance', false],
    ['gateway', false],
  ] as const)('%s leaves the source to the outbound methods: %s', (nextHop, leaves) => {
    expect(routesBeatEveryOutboundMethod.leavesTheMethods(nextHop)).toBe(leaves);
  });
});
