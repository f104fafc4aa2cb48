import { describe, expect, it } from 'vitest';
import { paasOpensNoConnectionIntoAVnet } from './paas-opens-no-connection-into-a-vnet.ts';

describe('a thing', () => {
  it.each<[string, boolean, boolean, boolean]>([
    ['a service outside VNets', true, false, false],
    ['a service with a place in a VNet', true, true, true],
    ['no service', false, false, true],
  ])('%s', (_name, isService, hasPlaceInVnet, opens) => {
    expect(paasOpensNoConnectionIntoAVnet.opens({ isService, hasPlaceInVnet })).toBe(opens);
  });
});
