import { describe, expect, it } from 'vitest';
import { oneEndpointAnswersPerName } from './one-endpoint-answers-per-name.ts';

describe('two endpoints', () => {
  const first = { target: 'st', subresource: 'blob', zone: 'zone-hub' };

  it.each([
    [first, true],
    [{ ...first, zone: 'zone-spoke' }, false],
    [{ ...first, subresource: 'file' }, false],
    [{ ...first, target: 'st2' }, false],
  ])('collide: %o %s', (second, collide) => {
    expect(oneEndpointAnswersPerName.collide(first, second)).toBe(collide);
  });
});
