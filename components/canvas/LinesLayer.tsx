'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { memo, useMemo } from 'react';
import type { Box, Line } from '../../model/index.ts';
import { useCanvas } from './canvas-state.ts';
import { LinkEdge } from './edges/LinkEdge.tsx';
import { layers } from './flow-node.ts';
import { lineWords } from './line-words.ts';
import { usePane } from './pane.ts';
import { lineName } from './split/marks.ts';

/**
 * Everything that a person drew between things, in one layer over the frames and under the nodes. Not React Flow's own
 * edges: those run from handle to handle, and these follow the same routes as the printed picture.
 */
export const LinesLayer = memo(function LinesLayer(props: {
  readonly lines: readonly Line[];
  readonly boxes: readonly Box[];
  /** The lines that are not dimmed, by name; null dims none. */
  readonly lit: ReadonlySet<string> | null;
}) {
  const { isActive } = usePane();
  const spots = useMemo(() => lineWords(props.lines, props.boxes), [props.lines, props.boxes]);
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        style={{ zIndex: layers.lines }}
        width={1}
        height={1}
      >
        {props.lines.map((line) => (
          <LinkEdge
            key={line.key}
            line={line}
            spot={spots.get(line.key) ?? null}
            isDimmed={props.lit !== null && !props.lit.has(lineName(line))}
          />
        ))}
        {isActive ? <WireLine boxes={props.boxes} /> : null}
      </svg>
    </ViewportPortal>
  );
});

/** The line in the hand. */
function WireLine({ boxes }: { readonly boxes: readonly Box[] }) {
  const wire = useCanvas((state) => state.wire);
  const zoom = useStore((state) => state.transform[2]);
  const from = boxes.find(({ id }) => id === wire?.from);
  if (!wire || !from) return null;
  const x = Math.min(Math.max(wire.at.x, from.x), from.x + from.width);
  const y = Math.min(Math.max(wire.at.y, from.y), from.y + from.height);
  return (
    <path
      d={`M${x} ${y}L${wire.at.x} ${wire.at.y}`}
      fill="none"
      stroke={wire.over && !wire.isWelcome ? 'var(--color-blocked)' : 'var(--color-accent)'}
      strokeWidth={2 / zoom}
      strokeDasharray={wire.purpose === 'ask' ? `${2 / zoom} ${4 / zoom}` : undefined}
    />
  );
}
