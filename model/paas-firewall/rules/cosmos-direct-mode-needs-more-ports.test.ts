import { describe, expect, it } from 'vitest';
import { cosmosDirectModeNeedsMorePorts } from './cosmos-direct-mode-needs-more-ports.ts';

describe('ports of Cosmos DB beside 443', () => {
  it.each([
    ['Direct', { ranges: [[10000, 20000]] }],
    ['Gateway', null],
  ])('in mode %s: %o', (connectionMode, ports) => {
    expect(cosmosDirectModeNeedsMorePorts.extraPorts({ connectionMode })).toEqual(ports);
  });
});
