import { describe, expect, it } from 'vitest';
import { detailAt } from './look.ts';

describe('detailAt', () => {
  it.each([4, 1.5, 1, 0.9, 0.75, 0.6, 0.5, 0.42, 0.3, 0.25])('writes nothing below 11 px at %s', (zoom) => {
    const { detail, nameSize, summarySize } = detailAt(zoom);
    expect(nameSize * zoom).toBeGreaterThanOrEqual(11);
    if (detail === 'full') expect(summarySize * zoom).toBeGreaterThanOrEqual(11);
  });

  it.each([4, 2, 1.3, 1.2, 1, 0.8, 0.5, 0.44])('writes nothing below 20 px on a stage at %s', (zoom) => {
    const { detail, nameSize, summarySize } = detailAt(zoom, 'stage');
    expect(nameSize * zoom).toBeGreaterThanOrEqual(20);
    if (detail === 'full') expect(summarySize * zoom).toBeGreaterThanOrEqual(20);
  });

  it('drops the second line first, then everything but the name, then the name', () => {
    expect([1, 0.6, 0.3, 0.1].map((zoom) => detailAt(zoom).detail)).toEqual(['full', 'name', 'far', 'none']);
  });

  it('fits two lines into a box of 48 px while it writes two', () => {
    const { nameSize, summarySize } = detailAt(0.68);
    expect(nameSize * 1.25 + summarySize * 1.3).toBeLessThanOrEqual(46);
  });
});
