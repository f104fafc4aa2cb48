import { describe, expect, it } from 'vitest';
import { routesMayLeadInACircle } from './routes-may-lead-in-a-circle.ts';

describe('a packet', () => {
  const places = (count: number) => new Set(Array.from({ length: count }, (_, index) => `place ${index}`));

  it.each<[string, ReadonlySet<string>, string, boolean]>([
    ['that comes back', places(3), 'place 1', true],
    ['at a new place', places(3), 'place 9', false],
    ['that never ends', places(17), 'place 99', true],
  ])('%s', (_name, been, here, circle) => {
    expect(routesMayLeadInACircle.leadsBack(been, here)).toBe(circle);
  });
});
