'use client';
import { ViewportPortal } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { type Box, type Design, find, type ResourceId } from '../../../model/index.ts';
import { shownDesign, useDocument } from '../../../store/document-store.ts';
import { usePresenter } from '../../../store/presenter-store.ts';
import { layers } from '../flow-node.ts';

/** As long as the slowest of the animations below, in globals.css. */
const lastsMs = 1400;

interface Motion {
  readonly serial: number;
  readonly gone: readonly (Box & { readonly name: string })[];
  readonly changed: readonly Box[];
  readonly come: readonly Box[];
}

/** What comes, goes and changes between two steps: it fades in, fades away, or is ringed for a moment. */
export function StepMotion({ boxes }: { readonly boxes: readonly Box[] }) {
  const serial = usePresenter((state) => (state.mode === 'presenting' ? state.serial : 0));
  const design = useDocument(shownDesign);
  const [motion, setMotion] = useState<Motion | null>(null);
  const last = useRef<{ serial: number; boxes: readonly Box[]; design: Design }>({ serial, boxes, design });
  useEffect(() => {
    const before = last.current;
    last.current = { serial, boxes, design };
    if (serial === before.serial || before.serial === 0 || serial === 0) return;
    setMotion({ serial, ...motionBetween(before, { boxes, design }) });
    const later = setTimeout(() => setMotion(null), lastsMs);
    return () => clearTimeout(later);
  }, [serial, boxes, design]);
  if (!motion) return null;
  return (
    <ViewportPortal>
      <svg
        key={motion.serial}
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        style={{ zIndex: layers.trace + 1 }}
        width={1}
        height={1}
      >
        {motion.gone.map((box) => (
          <g key={keyOf(box)} className="animate-step-gone">
            <rect {...rectOf(box)} rx={8} className="fill-card stroke-line" />
            <text x={box.x + 12} y={box.y + 24} className="fill-ink font-semibold" fontSize={14}>
              {box.name}
            </text>
          </g>
        ))}
        {[...motion.changed, ...motion.come].map((box) => (
          <rect
            key={keyOf(box)}
            {...rectOf(box)}
            rx={8}
            fill="none"
            className="animate-step-ring stroke-accent"
            strokeWidth={5}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}

/** What is on one picture and not on the other, and what both hold in another form. */
function motionBetween(
  before: { readonly boxes: readonly Box[]; readonly design: Design },
  after: { readonly boxes: readonly Box[]; readonly design: Design },
): Omit<Motion, 'serial'> {
  const [old, next] = [new Set(before.boxes.map(keyOf)), new Set(after.boxes.map(keyOf))];
  const both = after.boxes.filter((box) => old.has(keyOf(box)));
  return {
    gone: before.boxes
      .filter((box) => !next.has(keyOf(box)))
      .map((box) => ({ ...box, name: find(before.design, box.id as ResourceId)?.name ?? '' })),
    come: after.boxes.filter((box) => !old.has(keyOf(box))),
    changed: both.filter(
      ({ id }) => find(before.design, id as ResourceId) !== find(after.design, id as ResourceId),
    ),
  };
}

function keyOf({ id, owner }: Box): string {
  return `${owner ?? ''}/${id}`;
}

function rectOf({ x, y, width, height }: Box) {
  return { x, y, width, height };
}
