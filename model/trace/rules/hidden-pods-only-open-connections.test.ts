import { describe, expect, it } from 'vitest';
import { hiddenPodsOnlyOpenConnections } from './hidden-pods-only-open-connections.ts';

describe('calls to a pod', () => {
  it.each<['overlay' | 'flat' | 'kubenet' | 'none', boolean | 'unknown']>([
    ['overlay', false],
    ['kubenet', false],
    ['flat', true],
    ['none', 'unknown'],
  ])('%s', (model, takes) => {
    expect(hiddenPodsOnlyOpenConnections.takesCalls(model)).toBe(takes);
  });
});
