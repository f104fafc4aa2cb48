import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../catalog/kinds.ts';
import { readPath } from './path-data.ts';

const printed = (data: string) =>
  readPath(data)
    .map((piece) => {
      const print = ({ x, y }: { x: number; y: number }) =>
        `${Math.round(x * 100) / 100},${Math.round(y * 100) / 100}`;
      if (piece.to === 'close') return 'z';
      if (piece.to === 'curve') return `c ${print(piece.first)} ${print(piece.second)} ${print(piece.point)}`;
      return `${piece.to === 'move' ? 'm' : 'l'} ${print(piece.point)}`;
    })
    .join(' ');

describe('path data', () => {
  test.each([
    ['M1 2L3 4Z', 'm 1,2 l 3,4 z'],
    ['m1 2 3 4 5 6', 'm 1,2 l 4,6 l 9,12'],
    ['M1 1h2v3H0V0', 'm 1,1 l 3,1 l 3,4 l 0,4 l 0,0'],
    ['M0 0l1-2.5.5', 'm 0,0 l 1,-2.5'],
    ['M0-1.5.5.5', 'm 0,-1.5 l 0.5,0.5'],
    ['M0 0C1 1 2 1 3 0s2-1 3 0', 'm 0,0 c 1,1 2,1 3,0 c 4,-1 5,-1 6,0'],
    ['M0 0Q3 3 6 0T12 0', 'm 0,0 c 2,2 4,2 6,0 c 8,-2 10,-2 12,0'],
    ['M0 0s1 1 2 0', 'm 0,0 c 0,0 1,1 2,0'],
    ['M5 5zl1 0', 'm 5,5 z l 6,5'],
    ['M0 0a0 5 0 0 1 3 4', 'm 0,0 l 3,4'],
    ['M0 0 x 3', 'm 0,0'],
  ])('%s', (data, pieces) => {
    expect(printed(data)).toBe(pieces);
  });

  test('flags of an arc may touch their neighbours', () => {
    expect(printed('M0 0a5 5 0 015 5')).toBe(printed('M0 0 a 5 5 0 0 1 5 5'));
  });

  test('every point of an arc is on its circle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -3, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 6, noNaN: true }),
        fc.double({ min: 1, max: 50, noNaN: true }),
        (start, turn, r) => {
          const at = (angle: number) => `${r * Math.cos(angle)} ${r * Math.sin(angle)}`;
          const large = turn > Math.PI ? 1 : 0;
          for (const piece of readPath(`M${at(start)}A${r} ${r} 0 ${large} 1 ${at(start + turn)}`)) {
            if (piece.to === 'close') continue;
            expect(Math.hypot(piece.point.x, piece.point.y)).toBeCloseTo(r, 3);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test('every glyph of the catalog is read to its end', () => {
    for (const { glyph } of kinds) {
      const pieces = readPath(glyph);
      // As many moves as the data has: nothing was left unread.
      expect(pieces.filter(({ to }) => to === 'move')).toHaveLength(glyph.match(/m/gi)?.length ?? 0);
      for (const piece of pieces) {
        if (piece.to === 'close') continue;
        expect(piece.point.x).toBeGreaterThanOrEqual(-1);
        expect(piece.point.x).toBeLessThanOrEqual(25);
        expect(piece.point.y).toBeGreaterThanOrEqual(-1);
        expect(piece.point.y).toBeLessThanOrEqual(25);
      }
    }
  });
});
