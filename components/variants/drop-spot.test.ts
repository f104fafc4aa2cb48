import { describe, expect, it } from 'vitest';
import { dropSpot } from './drop-spot.ts';

const tabs = ['a', 'b', 'c'].map((id, index) => ({ id, left: index * 100, right: index * 100 + 100 }));

describe('where a dragged tab comes', () => {
  it.each([
    ['a', 10, null],
    ['a', 140, null],
    ['a', 160, { index: 1, beside: 'c', side: 'before' }],
    ['a', 290, { index: 2, beside: 'c', side: 'after' }],
    ['b', 20, { index: 0, beside: 'a', side: 'before' }],
    ['b', 120, null],
    ['c', 60, { index: 1, beside: 'b', side: 'before' }],
    ['c', -40, { index: 0, beside: 'a', side: 'before' }],
    ['gone', 20, null],
  ] as const)('%s at %d', (dragged, x, spot) => expect(dropSpot(tabs, dragged, x)).toEqual(spot));
});
