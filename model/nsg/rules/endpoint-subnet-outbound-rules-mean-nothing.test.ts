import { describe, expect, it } from 'vitest';
import { endpointSubnetOutboundRulesMeanNothing } from './endpoint-subnet-outbound-rules-mean-nothing.ts';

describe('rules at the subnet of an endpoint', () => {
  it.each([
    ['Inbound', true],
    ['Outbound', false],
  ] as const)('%s: %s', (direction, matters) => {
    expect(endpointSubnetOutboundRulesMeanNothing.matters(direction)).toBe(matters);
  });
});
