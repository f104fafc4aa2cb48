import { describe, expect, it } from 'vitest';
import { nodesCallTheIntegratedApiServerByItsAddress } from './nodes-call-the-integrated-api-server-by-its-address.ts';

describe('the name of the API server', () => {
  it.each<[string, boolean, boolean, boolean]>([
    ['a node, integrated', true, true, true],
    ['a jump host, integrated', true, false, false],
    ['a node, not integrated', false, true, false],
  ])('%s', (_name, vnetIntegration, isOwnNode, skips) => {
    expect(nodesCallTheIntegratedApiServerByItsAddress.skipsName({ vnetIntegration }, isOwnNode)).toBe(skips);
  });
});
