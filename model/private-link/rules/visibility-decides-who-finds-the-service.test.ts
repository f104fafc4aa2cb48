import { describe, expect, it } from 'vitest';
import { visibilityDecidesWhoFindsTheService } from './visibility-decides-who-finds-the-service.ts';

describe('a Private Link Service', () => {
  it.each<[readonly string[], string, boolean | 'unknown']>([
    [['*'], 'sub-consumer', true],
    [['sub-consumer'], 'sub-consumer', true],
    [['sub-other'], 'sub-consumer', false],
    [[], 'sub-consumer', 'unknown'],
    [[], 'sub-provider', true],
  ])('visible to %o is seen by %s: %s', (visibility, consumer, seen) => {
    expect(visibilityDecidesWhoFindsTheService.isVisible(visibility, consumer, 'sub-provider')).toBe(seen);
  });
});
