'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import {
  type Answer,
  type Box,
  type Line,
  type MarkWish,
  markSpots,
  measureText,
  piecesOf,
  type Rect,
  type ResourceId,
  routePath,
  waysOf,
} from '../../../model/index.ts';
import { useAnalysis } from '../../../store/analysis-store.ts';
import { useLayout } from '../../../store/layout-store.ts';
import { isAnswerHidden, isOnStage, usePresenter } from '../../../store/presenter-store.ts';
import { useSelection } from '../../../store/selection-store.ts';
import {
  type CanvasAnswer,
  type CanvasMark,
  canvasAnswer,
  directionsOf,
} from '../../answers/canvas-answer.ts';
import type { Signal } from '../../ui/signals.ts';
import type { Point } from '../canvas-state.ts';
import { signalColour, TraceEdge } from '../edges/TraceEdge.tsx';
import { layers } from '../flow-node.ts';
import { lineWords } from '../line-words.ts';
import { usePane } from '../pane.ts';
import { markPlaces } from '../split/mark-places.ts';
import type { PaneMarks } from '../split/marks.ts';
import { usePaneAnswer } from '../split/use-pane-answer.ts';
import { useDetail } from '../ZoomControl.tsx';

/** Beyond this many arrows of one thing they would hide the map; the matrix tells the rest. */
const mostArrows = 40;

interface Ground {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
  /** What differs from the variant beside it: its marks stand, and the numbers go around them. */
  readonly differences: PaneMarks | null;
}

/** The way of the asked question over the picture: its legs, the numbers of its steps, the place where it died. */
export function TraceOverlay(ground: Ground) {
  const { boxes } = ground;
  const asked = useSelection((state) => state.asked);
  const { answer, isStale } = usePaneAnswer();
  const { side } = usePane();
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        style={{ zIndex: layers.trace }}
        width={1}
        height={1}
      >
        {/* Side by side they would be those of one variant alone. */}
        {side === 'only' ? <Directions boxes={boxes} /> : null}
        {asked && answer ? <Way answer={answer} {...ground} isStale={isStale} /> : null}
      </svg>
    </ViewportPortal>
  );
}

function Way(props: Ground & { readonly answer: Answer; readonly isStale: boolean }) {
  const { answer, boxes, lines, differences, isStale } = props;
  const drawn = useMemo(() => canvasAnswer(answer), [answer]);
  const legs = useMemo(() => legsOf(boxes, lines, drawn), [boxes, lines, drawn]);
  const isCut = answer.verdict === 'blocked';
  const onStage = usePresenter(isOnStage);
  const death = drawn.death && deathPoint(boxes, drawn.death.at, legs.at(-1)?.points);
  return (
    <g opacity={isStale ? 0.4 : 1} data-trace={answer.verdict}>
      {legs.map(({ key, points, signal }, index) => {
        const isLast = index === legs.length - 1;
        const back = index === 0 && (answer.initiators === 'both' || answer.initiators === 'destination');
        return (
          <TraceEdge
            key={key}
            points={isLast && death?.isAtEnd ? [...points.slice(0, -1), death.at] : points}
            signal={isLast && isCut ? 'blocked' : signal}
            arrows={isCut ? 'none' : isLast ? (back ? 'both' : 'end') : 'none'}
            isBold={onStage}
          />
        );
      })}
      {/* The numbers are those of the cards, which are not on the stage. */}
      {onStage ? null : (
        <StepNumbers marks={drawn.marks} boxes={boxes} lines={lines} legs={legs} differences={differences} />
      )}
      {death ? <Cross at={death.at} /> : null}
    </g>
  );
}

interface Leg {
  readonly key: string;
  readonly points: readonly Point[];
  readonly signal: Signal;
}

/** The same ways as in the printed picture: on the drawn lines that they run along, else beside them. */
function legsOf(boxes: readonly Box[], lines: readonly Line[], drawn: CanvasAnswer): readonly Leg[] {
  const ways = waysOf(boxes, lines, drawn.hops);
  return drawn.hops.flatMap(({ signal }, index) => {
    const points = ways[index] ?? [];
    return points.length > 1 ? [{ key: `${index}`, points, signal }] : [];
  });
}

/** How far before a box the cross stands, so that it covers nothing of it. */
const crossGap = 14;

interface Death {
  readonly at: Point;
  readonly isAtEnd: boolean;
}

/** At the end of the way, before the border, where it ends at that thing; else at the thing's corner. */
function deathPoint(boxes: readonly Box[], id: ResourceId, last: readonly Point[] | undefined): Death | null {
  const box = boxes.find((one) => one.id === id);
  const [before, end] = [last?.at(-2), last?.at(-1)];
  if (before && end && (!box || isAtBorder(end, box))) {
    const length = Math.hypot(before.x - end.x, before.y - end.y) || 1;
    const share = Math.min(crossGap, length * 0.6) / length;
    const at = { x: end.x + (before.x - end.x) * share, y: end.y + (before.y - end.y) * share };
    return { at, isAtEnd: true };
  }
  return box ? { at: { x: box.x + box.width - crossGap, y: box.y }, isAtEnd: false } : null;
}

function isAtBorder({ x, y }: Point, box: Box): boolean {
  return x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;
}

/** The numbers of the steps at their things, as on the cards of the answer. */
function StepNumbers(
  props: Ground & { readonly marks: readonly CanvasMark[]; readonly legs: readonly Leg[] },
) {
  const { marks, boxes, lines, legs, differences } = props;
  const zoom = useStore((state) => Math.min(1, Math.max(0.3, state.transform[2])));
  // A line with a number shows no words.
  const words = useMemo(() => {
    const numbered = new Set<string>(marks.map(({ at }) => at));
    return [...lineWords(lines, boxes)].flatMap(([key, spot]) =>
      lines.some((line) => line.key === key && numbered.has(line.id)) ? [] : [spot],
    );
  }, [marks, lines, boxes]);
  const { nameSize } = useDetail();
  const titles = useMemo(() => boxes.flatMap((box) => titleOf(box, nameSize)), [boxes, nameSize]);
  const spots = useMemo(() => {
    const wishes = marks.map(({ at, words: numbers }): MarkWish => {
      const width = Math.max(20, measureText(numbers, numberStyle) + 12);
      return { at, width: width / zoom, height: 20 / zoom };
    });
    const standing = differences ? markPlaces(differences, boxes, lines, zoom) : [];
    const taken = [...words, ...titles, ...standing];
    return markSpots(wishes, boxes, lines, {
      words: taken,
      way: legs.flatMap(({ points }) => piecesOf(points, 3)),
    });
  }, [marks, boxes, lines, legs, words, titles, differences, zoom]);
  return spots.map((spot, index) => {
    const mark = marks[index];
    if (!spot || !mark) return null;
    const { x, y, width, height } = spot;
    return (
      <g key={mark.at} transform={`translate(${x} ${y})`} data-step={mark.words}>
        <rect
          width={width}
          height={height}
          rx={height / 2}
          fill={mark.signal ? signalColour(mark.signal) : 'var(--color-muted)'}
          stroke="var(--color-card)"
          strokeWidth={1.5 / zoom}
        />
        <text
          x={width / 2}
          y={height / 2}
          textAnchor="middle"
          dominantBaseline="central"
          fill="var(--color-on-accent)"
          fontSize={numberStyle.size / zoom}
          fontWeight={numberStyle.weight}
        >
          {mark.words}
        </text>
      </g>
    );
  });
}

/** Where the title of a frame is read: from farther away it is written larger. */
function titleOf({ role, x, y, width, titleEnd = 0 }: Box, nameSize: number): readonly Rect[] {
  const scale = nameSize / titleSize;
  return role === 'frame' && scale > 1
    ? [{ x: x + 12, y: y + 8, width: Math.min(width, titleEnd * scale) - 12, height: nameSize * 1.4 }]
    : [];
}

/** How large a title is written at full size. */
const titleSize = 13;
const numberStyle = { font: 'sans', size: 12, weight: 600 } as const;

function Cross({ at }: { readonly at: Point }) {
  const zoom = useStore((state) => Math.min(1, Math.max(0.3, state.transform[2])));
  const arm = 7 / zoom;
  return (
    <g transform={`translate(${at.x} ${at.y})`} data-death>
      <circle r={12 / zoom} fill="var(--color-card)" stroke="var(--color-blocked)" strokeWidth={2 / zoom} />
      <path
        d={`M${-arm / 1.4} ${-arm / 1.4}L${arm / 1.4} ${arm / 1.4}M${arm / 1.4} ${-arm / 1.4}L${-arm / 1.4} ${arm / 1.4}`}
        stroke="var(--color-blocked)"
        strokeWidth={3 / zoom}
        strokeLinecap="round"
      />
    </g>
  );
}

/** Whom the selected thing may call, and who may call it: computed from the matrix, never drawn by hand. */
function Directions({ boxes }: { readonly boxes: readonly Box[] }) {
  const selected = useSelection((state) =>
    state.selected.length === 1 ? (state.selected[0] ?? null) : null,
  );
  const asked = useSelection((state) => state.asked);
  const matrix = useAnalysis((state) => state.matrix);
  const isStale = useAnalysis((state) => state.stale.has('matrix'));
  const arrows = useMemo(() => {
    if (!matrix || !selected) return [];
    return directionsOf(matrix, selected)
      .slice(0, mostArrows)
      .flatMap(({ other, out, back }) => {
        const signal = out ?? back;
        const points = out ? routePath(boxes, selected, other) : routePath(boxes, other, selected);
        return signal && points.length > 1
          ? [{ other, points, signal, arrows: out && back ? ('both' as const) : ('end' as const) }]
          : [];
      });
  }, [matrix, selected, boxes]);
  const isWanted = useLayout((state) => state.arrows);
  const isSecret = usePresenter(isAnswerHidden);
  // Beside the way of a question they are a second message: only when asked for.
  if (isSecret || (asked !== null && !isWanted)) return null;
  return (
    <g opacity={isStale ? 0.3 : 0.75} data-directions={arrows.length}>
      {arrows.map(({ other, ...arrow }) => (
        <TraceEdge key={other} {...arrow} isThin />
      ))}
    </g>
  );
}
