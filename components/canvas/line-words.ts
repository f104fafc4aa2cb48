import { type Box, type LabelSpot, type Line, labelSpot, piecesOf, type Rect } from '../../model/index.ts';

/** Where the words of each line stand: off boxes, other lines and other words, as in the printed picture. */
export function lineWords(lines: readonly Line[], boxes: readonly Box[]): ReadonlyMap<string, LabelSpot> {
  const spots = new Map<string, LabelSpot>();
  if (!lines.some(({ label }) => label)) return spots;
  const taken: Rect[] = lines.flatMap(({ points }) => piecesOf(points, 3));
  for (const { key, points, label } of lines) {
    const spot = label ? labelSpot(points, label, boxes, taken) : null;
    if (!spot) continue;
    spots.set(key, spot);
    taken.push(spot);
  }
  return spots;
}
