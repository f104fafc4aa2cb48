'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { type Box, find, type Line, type ResourceId, variantOf } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { useSplit } from '../../../store/split-store.ts';
import { classes } from '../../ui/styles.ts';
import { layers } from '../flow-node.ts';
import { usePane } from '../pane.ts';
import { pathOf } from '../polyline.ts';
import { DifferenceSign } from './DifferenceSign.tsx';
import { markPlaces } from './mark-places.ts';
import { markWords, type PaneMarks } from './marks.ts';

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

/** A mark of difference is a button for the pointer; the keyboard has the list in the header. */
function Marks({ marks, boxes, lines }: DifferenceLayerProps) {
  const zoom = useStore(markZoom);
  const places = useMemo(() => markPlaces(marks, boxes, lines, zoom), [marks, boxes, lines, zoom]);
  return places.map(({ key, id, mark, x, y, width, height, isShort }) => {
    const words = markWords(mark);
    return (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        title={words}
        aria-label={words}
        data-difference={mark.how}
        className="pointer-events-auto absolute flex origin-top-left justify-center"
        style={{
          left: x,
          top: y,
          width: width * zoom,
          height: height * zoom,
          transform: `scale(${1 / zoom})`,
        }}
        onClick={(event) => {
          event.stopPropagation();
          selectionStore.getState().select([id]);
        }}
      >
        <DifferenceSign how={mark.how} isShort={isShort} />
      </button>
    );
  });
}

/** Larger than at 100 % they would hide what they mark. */
function markZoom({ transform }: { readonly transform: readonly [number, number, number] }): number {
  return Math.min(1, Math.max(0.2, transform[2]));
}
