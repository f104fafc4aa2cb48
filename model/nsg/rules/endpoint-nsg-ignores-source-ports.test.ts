import { describe, expect, it } from 'vitest';
import { endpointNsgIgnoresSourcePorts } from './endpoint-nsg-ignores-source-ports.ts';

describe('the source port of a rule', () => {
  it.each([
    [true, false],
    [false, true],
  ])('towards an endpoint (%s) counts: %s', (toPrivateEndpoint, counts) => {
    expect(endpointNsgIgnoresSourcePorts.countsSourcePort({ toPrivateEndpoint })).toBe(counts);
  });
});
