import { describe, expect, it } from 'vitest';
import type { PathKind } from '../answer.ts';
import { theNameDecidesThePath } from './the-name-decides-the-path.ts';

describe('the address that a name gave', () => {
  it.each<['endpoint' | 'public', PathKind]>([
    ['endpoint', 'privateEndpoint'],
    ['public', 'public'],
  ])('%s', (address, way) => {
    expect(theNameDecidesThePath.wayWith(address)).toBe(way);
  });
});
