'use client';
import { useStore } from '@xyflow/react';
import { memo } from 'react';
import type { LabelSpot, Line, ResourceId } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { isOnStage, usePresenter } from '../../../store/presenter-store.ts';
import { selectionStore, useSelection } from '../../../store/selection-store.ts';
import { canvasState, useCanvas } from '../canvas-state.ts';
import { lineEnds } from '../line-ends.ts';
import { dimmed } from '../look.ts';
import { useIsHovered } from '../nodes/use-box-state.ts';
import { usePane, usePaneDesign } from '../pane.ts';
import { pathOf } from '../polyline.ts';
import { usePaneAnswer } from '../split/use-pane-answer.ts';
import { startWire } from '../wire.ts';

/** Weight and dashes of a line by what it is; no arrowhead, for nobody computed it. */
const looks: Readonly<
  Record<Line['kind'], { readonly stroke: string; readonly width: number; readonly dash?: string }>
> = {
  peering: { stroke: 'var(--color-ground-vnet-border)', width: 2.5 },
  connection: { stroke: 'var(--color-muted)', width: 2.5 },
  tether: { stroke: 'var(--color-private-endpoint)', width: 1 },
  zoneLink: { stroke: 'var(--color-misdirected)', width: 1.25, dash: '2 4' },
  policyLink: { stroke: 'var(--color-blocked)', width: 1.25, dash: '2 4' },
  rulesetLink: { stroke: 'var(--color-misdirected)', width: 1.25, dash: '2 4' },
  integration: { stroke: 'var(--color-ground-vnet-border)', width: 6 },
  backend: { stroke: 'var(--color-muted)', width: 1.25 },
  member: { stroke: 'var(--color-muted)', width: 1.25, dash: '2 4' },
};

/** A line between two things: peering, connection, tether, pipe, zone link. */
export const LinkEdge = memo(function LinkEdge(props: {
  readonly line: Line;
  readonly spot: LabelSpot | null;
  readonly isDimmed: boolean;
}) {
  const { line, spot, isDimmed } = props;
  const owner = line.id as ResourceId;
  const isRecord = line.id !== line.from && line.id !== line.to;
  const isOwnerSelected = useSelection((state) => isRecord && state.selected.includes(owner));
  const isChosen = useCanvas((state) => state.line?.key === line.key);
  const isHovered = useIsHovered(owner);
  const isSelected = isOwnerSelected || isChosen;
  const zoom = useStore((state) => Math.max(0.25, Math.min(1, state.transform[2])));
  const look = looks[line.kind];
  const d = pathOf(line.points);
  const stroke = isSelected || (isHovered && isRecord) ? 'var(--color-accent)' : look.stroke;
  const choose = (isMenu: boolean) => (event: React.MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
    if (!isRecord) selectionStore.getState().clear();
    else if (event.shiftKey && !isMenu) selectionStore.getState().toggle(owner);
    else selectionStore.getState().select([owner]);
    // After the selection, which lets go of a line when it changes.
    canvasState.setState({ line: isRecord ? null : line });
    if (isMenu) canvasState.setState({ menuAt: { x: event.clientX, y: event.clientY } });
  };
  return (
    <g {...(isDimmed ? { opacity: 0.3, style: dimmed } : {})}>
      {line.kind === 'tether' || line.kind === 'integration' ? (
        // Two thin lines with the ground between them: the outer stroke, then the inner one.
        <>
          <path d={d} fill="none" stroke={stroke} strokeWidth={look.width + 3} strokeLinejoin="round" />
          <path
            d={d}
            fill="none"
            stroke="var(--color-page)"
            strokeWidth={look.width + 0.5}
            strokeLinejoin="round"
          />
        </>
      ) : (
        <path
          d={d}
          fill="none"
          stroke={stroke}
          strokeWidth={isSelected ? look.width + 1 : look.width}
          strokeDasharray={look.dash}
          strokeLinejoin="round"
        />
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the outline and the arrows reach lines by the keyboard */}
      <path
        d={d}
        fill="none"
        stroke="transparent"
        strokeWidth={Math.min(24, 14 / zoom)}
        className="pointer-events-auto cursor-pointer"
        data-line={line.id}
        onClick={choose(false)}
        onContextMenu={choose(true)}
        onPointerEnter={() => selectionStore.getState().hover(owner)}
        onPointerLeave={() => selectionStore.getState().hover(null)}
      />
      {line.label && spot ? <LineLabel line={line} spot={spot} /> : null}
      {isSelected ? <EndGrips line={line} zoom={zoom} /> : null}
    </g>
  );
});

function LineLabel({ line, spot }: { readonly line: Line; readonly spot: LabelSpot }) {
  // The number of a step takes the place of the words.
  const { answer } = usePaneAnswer();
  const isNumbered = answer?.steps.some(({ at }) => at[0] === line.id) ?? false;
  const isAsked = useSelection(({ asked }) => asked !== null);
  const onStage = usePresenter(isOnStage);
  if (isNumbered && isAsked && !onStage) return null;
  return (
    <g className="hidden group-data-[detail=full]/canvas:block">
      <text
        x={spot.x}
        y={spot.baseline}
        className="fill-muted text-12 group-data-stage/canvas:text-[length:var(--summary-size)]"
        stroke="var(--color-page)"
        strokeWidth={4}
        paintOrder="stroke"
      >
        {line.label}
      </text>
    </g>
  );
}

/** Grips at the ends that can be put on another thing. */
function EndGrips({ line, zoom }: { readonly line: Line; readonly zoom: number }) {
  const design = usePaneDesign();
  const { isActive } = usePane();
  const readOnly = useDocument((state) => state.readOnly);
  if (readOnly || !isActive) return null;
  const [first, last] = [line.points[0], line.points.at(-1)];
  return lineEnds(design, line).map(({ end, holder, path }) => {
    const at = end === 'from' ? first : last;
    if (!at) return null;
    const fixed = (end === 'from' ? line.to : line.from) as ResourceId;
    return (
      // The keyboard reconnects through the inspector's fields.
      <g
        key={end}
        className="pointer-events-auto cursor-grab touch-none"
        onPointerDown={(event) => startWire(event, fixed, { holder, path })}
      >
        <circle cx={at.x} cy={at.y} r={13 / zoom} fill="transparent" />
        <circle
          cx={at.x}
          cy={at.y}
          r={5 / zoom}
          fill="var(--color-card)"
          stroke="var(--color-accent)"
          strokeWidth={2 / zoom}
        />
      </g>
    );
  });
}
