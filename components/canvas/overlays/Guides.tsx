'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { useCanvas } from '../canvas-state.ts';
import { layers } from '../flow-node.ts';

/** The lines on which a dragged box meets its neighbours. */
export function Guides() {
  const guides = useCanvas((state) => state.guides);
  const zoom = useStore((state) => state.transform[2]);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        style={{ zIndex: layers.trace }}
        width={1}
        height={1}
      >
        {guides.map((guide) => (
          <line
            key={`${guide.x1},${guide.y1},${guide.x2},${guide.y2}`}
            {...guide}
            stroke="var(--color-misdirected)"
            strokeWidth={1 / zoom}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
}
