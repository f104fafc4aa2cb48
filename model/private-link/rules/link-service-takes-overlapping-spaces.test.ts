import { describe, expect, it } from 'vitest';
import { linkServiceTakesOverlappingSpaces } from './link-service-takes-overlapping-spaces.ts';

describe('overlapping address spaces', () => {
  it.each([
    ['privateLinkService', true],
    ['peering', false],
  ] as const)('joined by %s: %s', (way, takes) => {
    expect(linkServiceTakesOverlappingSpaces.takesOverlap(way)).toBe(takes);
  });
});
