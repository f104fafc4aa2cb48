import { describe, expect, it } from 'vitest';
import { privateEndpointOnlyReceives } from './private-endpoint-only-receives.ts';

describe('over an endpoint', () => {
  it.each([
    ['consumer', true],
    ['service', false],
  ] as const)('the %s opens connections: %s', (side, opens) => {
    expect(privateEndpointOnlyReceives.opens(side)).toBe(opens);
  });
});
