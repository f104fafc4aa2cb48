import { describe, expect, it } from 'vitest';
import { linkServiceWorksOneWay } from './link-service-works-one-way.ts';

describe('through a Private Link Service', () => {
  it.each([
    ['consumer', true],
    ['provider', false],
  ] as const)('the %s opens connections: %s', (side, opens) => {
    expect(linkServiceWorksOneWay.opens(side)).toBe(opens);
  });
});
