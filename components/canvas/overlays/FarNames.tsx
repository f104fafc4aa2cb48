'use client';
import { useStore, ViewportPortal } from '@xyflow/react';
import { type Box, find, type KindName, type ResourceId } from '../../../model/index.ts';
import { layers } from '../flow-node.ts';
import { detailAt, leastText } from '../look.ts';
import { usePaneDesign } from '../pane.ts';
import { useAudience } from '../ZoomControl.tsx';

/** The frames by whose names a large design is found again; subnets and regions would only cover them. */
const landmarks: ReadonlySet<KindName> = new Set<KindName>([
  'virtualNetwork',
  'onPremisesSite',
  'publicServices',
  'internet',
  'globalServices',
]);

/** How much larger than the smallest text a name is where it has room, and how much of its size a letter is wide. */
const usual = 1.36;
const letterWidth = 0.6;

/** The names of the large frames over everything, where the view is so far away that their titles have no room. */
export function FarNames(props: {
  readonly boxes: readonly Box[];
  /** The frames that are not dimmed; null dims none. */
  readonly lit: ReadonlySet<string> | null;
}) {
  const { boxes, lit } = props;
  const audience = useAudience();
  const smallest = leastText[audience];
  // A room reads the names of the boxes too, so that those of the frames keep to the upper border, under the veil.
  const isTitle = audience === 'stage';
  const zoom = useStore((state) => {
    const { detail } = detailAt(state.transform[2], audience);
    return detail === 'far' || detail === 'none' ? state.transform[2] : null;
  });
  const design = usePaneDesign();
  if (zoom === null) return null;
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        style={{ zIndex: isTitle ? layers.nodes : layers.trace }}
        width={1}
        height={1}
      >
        {boxes.map((box) => {
          const resource = find(design, box.id as ResourceId);
          if (box.role !== 'frame' || !resource || !landmarks.has(resource.kind)) return null;
          const fitting = (box.width * zoom) / (resource.name.length * letterWidth);
          const size = Math.min(isTitle ? smallest : usual * smallest, fitting);
          if (size < smallest) return null;
          return (
            <text
              key={box.id}
              x={isTitle ? box.x + 8 / zoom : box.x + box.width / 2}
              y={isTitle ? box.y + (size * 0.5 + 6) / zoom : box.y + box.height / 2}
              textAnchor={isTitle ? 'start' : 'middle'}
              dominantBaseline="central"
              className={lit && !lit.has(box.id) ? 'fill-muted' : 'fill-ink font-semibold'}
              fontSize={size / zoom}
              stroke="var(--color-card)"
              strokeWidth={4 / zoom}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {resource.name}
            </text>
          );
        })}
      </svg>
    </ViewportPortal>
  );
}
