import { describe, expect, it } from 'vitest';
import { privateApiServerIsAnEndpointBesideTheNodes } from './private-api-server-is-an-endpoint-beside-the-nodes.ts';

describe('the subnet of the endpoint', () => {
  it.each<[string, readonly string[], boolean]>([
    ['one pool', ['a'], false],
    ['two pools in one subnet', ['a', 'a'], false],
    ['two pools in two subnets', ['a', 'b'], true],
  ])('%s', (_name, subnets, unsure) => {
    expect(privateApiServerIsAnEndpointBesideTheNodes.isUnsure(subnets)).toBe(unsure);
  });
});
