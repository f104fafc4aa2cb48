import { describe, expect, it } from 'vitest';
import { cosmosDirectModeUsesEveryPort } from './cosmos-direct-mode-uses-every-port.ts';

describe('Cosmos DB over an endpoint', () => {
  it.each([
    ['Direct', { ranges: [[0, 65535]] }],
    ['Gateway', null],
  ] as const)('in mode %s needs %o', (mode, ports) => {
    expect(cosmosDirectModeUsesEveryPort.extraPorts(mode)).toEqual(ports);
  });
});
