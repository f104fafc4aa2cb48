'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { type Box, find, type Line, type ResourceId, variantOf } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { useSplit } from '../../../store/split-store.ts';
import { classes } from '../../ui/styles.ts';
import { layers } from '../flow-node.ts';
import { usePane } from '../pane.ts';
import { lengthOf, pathOf, pointAlong } from '../polyline.ts';
import { DifferenceSign } from './DifferenceSign.tsx';
import { lineName, type Mark, markWords, type PaneMarks } from './marks.ts';

/** What the layer is drawn from: boxes and lines where they are on the screen now. */
export interface DifferenceLayerProps {
  readonly marks: PaneMarks;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** What differs from the variant beside it: a mark with shape and word on each thing, outlines of what is only there. */
export const DifferenceLayer = memo(function DifferenceLayer(props: DifferenceLayerProps) {
  return (
    <ViewportPortal>
      <div className="pointer-events-none absolute top-0 left-0" style={{ zIndex: layers.lines }}>
        <Ghosts marks={props.marks} />
      </div>
      <div className="pointer-events-none absolute top-0 left-0" style={{ zIndex: layers.marks }}>
        <Marks {...props} />
      </div>
    </ViewportPortal>
  );
});

/** The place of what this variant lacks. */
function Ghosts({ marks }: { readonly marks: PaneMarks }) {
  const { side } = usePane();
  const other =
    useSplit(({ panes }) => (side === 'only' ? '' : panes?.[side === 'left' ? 'right' : 'left'])) ?? '';
  const design = useDocument(({ document }) => variantOf(document, other).design);
  return (
    <>
      <svg aria-hidden="true" className="absolute overflow-visible" width={1} height={1}>
        {marks.ghostLines.map((line) => (
          <path
            key={line.key}
            d={pathOf(line.points)}
            fill="none"
            stroke="var(--color-muted)"
            strokeWidth={1.5}
            strokeDasharray="3 5"
          />
        ))}
      </svg>
      {marks.ghosts.map((box) => (
        <div
          key={`${box.owner ?? ''} ${box.id}`}
          aria-hidden="true"
          data-ghost={box.id}
          className={classes(
            'absolute flex overflow-hidden border-2 border-muted border-dashed px-2 text-muted',
            box.role === 'frame' ? 'items-start rounded-frame pt-1.5' : 'items-center',
            box.role === 'node' && 'rounded-node bg-page/70',
            box.role === 'badge' && 'rounded-control border px-1',
          )}
          style={{ left: box.x, top: box.y, width: box.width, height: box.height }}
        >
          <span
            className="truncate leading-[1.3] group-data-[detail=far]/canvas:hidden group-data-[detail=none]/canvas:hidden"
            style={{ fontSize: 'var(--summary-size)' }}
          >
            {box.role === 'badge' ? '' : `${find(design, box.id as ResourceId)?.name ?? ''}, not here`}
          </span>
        </div>
      ))}
    </>
  );
}

function Marks({ marks, boxes, lines }: DifferenceLayerProps) {
  const seen = new Set<string>();
  return (
    <>
      {boxes.map((box) => {
        const mark = marks.things.get(box.id);
        // A badge stands in several places; one mark is enough.
        if (!mark || seen.has(box.id) || isToldByOwner(box, marks)) return null;
        seen.add(box.id);
        return (
          <MarkAt
            key={box.id}
            id={box.id as ResourceId}
            mark={mark}
            x={box.x + box.width}
            y={box.role === 'node' ? box.y + box.height : box.y}
            room={box.width}
            align={box.role === 'node' ? 'below' : 'above'}
          />
        );
      })}
      {lines.map((line) => {
        const mark = marks.lines.get(lineName(line));
        if (!mark) return null;
        const { at } = pointAlong(line.points, lengthOf(line.points) / 2);
        const room = lengthOf(line.points);
        return (
          <MarkAt key={line.key} id={line.id} mark={mark} x={at.x} y={at.y} room={room} align="middle" />
        );
      })}
    </>
  );
}

/** What is attached to something new is new as well. */
function isToldByOwner({ owner }: Box, { things }: PaneMarks): boolean {
  const mark = owner && things.get(owner);
  return Boolean(mark && mark.how !== 'changed');
}

const aligned = {
  above: { transform: 'translate(-100%, -75%)', transformOrigin: 'right 75%' },
  below: { transform: 'translate(-100%, -25%)', transformOrigin: 'right 25%' },
  middle: { transform: 'translate(-50%, -50%)', transformOrigin: 'center' },
} as const;

/** The word goes where the thing has less than this on the screen, in pixels; the shape stays. */
const wordRoom = 64;

/** A mark keeps its size on the screen, on the edge of a box, where it covers no name. */
function MarkAt(props: {
  readonly id: ResourceId;
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly align: keyof typeof aligned;
}) {
  const { id, mark, x, y, room, align } = props;
  const zoom = useStore((state) => Math.min(1, Math.max(0.2, state.transform[2])));
  const words = markWords(mark);
  return (
    <button
      type="button"
      tabIndex={-1}
      title={words}
      aria-label={words}
      data-difference={mark.how}
      className="pointer-events-auto absolute"
      style={{
        left: x,
        top: y,
        transform: `${aligned[align].transform} scale(${1 / zoom})`,
        transformOrigin: aligned[align].transformOrigin,
      }}
      onClick={(event) => {
        event.stopPropagation();
        selectionStore.getState().select([id]);
      }}
    >
      <DifferenceSign how={mark.how} isShort={room * zoom < wordRoom} />
    </button>
  );
}
