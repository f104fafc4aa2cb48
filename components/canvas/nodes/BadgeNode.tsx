'use client';
import type { NodeProps } from '@xyflow/react';
import { kindEntry } from '../../../model/index.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { classes } from '../../ui/styles.ts';
import type { FlowNode } from '../flow-node.ts';
import { useComing, useIsCursor, useIsHovered, useWireOver } from './use-box-state.ts';

/** A small chip in a subnet for what the subnet refers to: NSG, route table, NAT gateway. */
export function BadgeNode({ data, selected }: NodeProps<FlowNode>) {
  // A badge stands in several places; the keyboard and a wire mean the thing.
  const { resource, box } = data;
  const coming = useComing();
  const isCursor = useIsCursor(box.id);
  const wire = useWireOver(box.id);
  const isHovered = useIsHovered(box.id);
  if (!resource) return null;
  return (
    <div
      className={classes(
        coming,
        'flex size-full items-center justify-center gap-1 rounded-control border bg-card px-1 text-muted group-data-[detail=full]/canvas:justify-start transition-[border-color] duration-150',
        selected
          ? 'border-accent text-ink ring-2 ring-accent/40'
          : isHovered
            ? 'border-accent'
            : 'border-line',
        isCursor && 'outline-2 outline-accent outline-offset-1',
        wire === 'welcome' && 'border-private ring-2 ring-private/50',
        wire === 'refused' && 'border-blocked ring-2 ring-blocked/50',
      )}
    >
      <Glyph
        path={kindEntry(resource.kind).glyph}
        size={12}
        // Where the name has no room, the sign stands for it.
        className="size-4 shrink-0 group-data-[detail=full]/canvas:size-3 group-data-stage/canvas:group-data-[detail=full]/canvas:hidden"
      />
      <span
        className="hidden truncate leading-4 group-data-[detail=full]/canvas:block"
        style={{ fontSize: 'var(--summary-size)' }}
      >
        {resource.name}
      </span>
    </div>
  );
}
