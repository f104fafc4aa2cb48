'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { type Box, partyResource } from '../../../model/index.ts';
import { useAnalysis } from '../../../store/analysis-store.ts';
import { keptDocument, useDocument } from '../../../store/document-store.ts';
import { isAnswerHidden, usePresenter } from '../../../store/presenter-store.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { layers } from '../flow-node.ts';

/** Far beyond what can be seen: the veil has no edge. */
const far = 100_000;

/** What a step points at: a ring around each thing, and a veil over everything else but the ends and the way of its question. */
export function StepHighlight({ boxes }: { readonly boxes: readonly Box[] }) {
  const current = usePresenter(({ mode, step }) => (mode === 'presenting' ? step : null));
  const step = useDocument((state) =>
    current === null ? undefined : keptDocument(state).steps.find(({ id }) => id === current),
  );
  const zoom = useStore((state) => Math.min(1, Math.max(0.3, state.transform[2])));
  const onWay = useOnWay();
  const clear = useMemo(() => {
    if (!step || step.highlight.length === 0) return null;
    const asked = [step.question?.from, step.question?.to].map((party) => party && partyResource(party));
    const ids = new Set<string>([...step.highlight, ...asked.flatMap((id) => id ?? []), ...onWay]);
    const ringed = boxes.filter(({ id }) => step.highlight.includes(id as never));
    const open = boxes.filter(({ id }) => ids.has(id));
    return ringed.length > 0 ? { ringed, open: open.filter((box) => !open.some(holds(box))) } : null;
  }, [step, boxes, onWay]);
  if (!clear) return null;
  const width = 4 / zoom;
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        data-highlight={clear.ringed.length}
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        style={{ zIndex: layers.nodes + 5 }}
        width={1}
        height={1}
      >
        <path
          d={`M${-far} ${-far}H${far}V${far}H${-far}Z${clear.open.map(holeOf).join('')}`}
          className="fill-page"
          fillOpacity={0.5}
          fillRule="nonzero"
        />
        {clear.ringed.map((box) => (
          <rect
            key={`${box.owner ?? ''}/${box.id}`}
            x={box.x - airOf(box)}
            y={box.y - airOf(box)}
            width={box.width + 2 * airOf(box)}
            height={box.height + 2 * airOf(box)}
            rx={radius + airOf(box)}
            fill="none"
            className="stroke-accent"
            strokeWidth={width}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

const radius = 8;

/** Chips stand close to each other. */
function airOf({ role }: Box): number {
  return role === 'badge' ? 1 : 6;
}

/** Is the box inside this other one? A hole in a hole would be filled again. */
function holds(box: Box): (other: Box) => boolean {
  return (other) =>
    other !== box &&
    other.x <= box.x &&
    other.y <= box.y &&
    other.x + other.width >= box.x + box.width &&
    other.y + other.height >= box.y + box.height;
}

/** Against the hands of the clock, so that the fill leaves it out. */
function holeOf(box: Box): string {
  const { x, y, width, height } = box;
  const air = airOf(box);
  return `M${x - air} ${y - air}v${height + 2 * air}h${width + 2 * air}v${-height - 2 * air}Z`;
}

/** The things on the way of the answer, once it may be seen. */
function useOnWay(): readonly string[] {
  const isSecret = usePresenter(isAnswerHidden);
  const isAsked = useSelection(({ asked }) => asked !== null);
  const answer = useAnalysis((state) => state.answer);
  return useMemo(
    () =>
      answer && isAsked && !isSecret
        ? [...answer.hops.flatMap(({ from, to }) => [from, to]), ...(answer.diedAt ? [answer.diedAt] : [])]
        : [],
    [answer, isAsked, isSecret],
  );
}
