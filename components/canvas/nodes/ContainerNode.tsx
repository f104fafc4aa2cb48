'use client';
import { type NodeProps, NodeResizer } from '@xyflow/react';
import { kindEntry } from '../../../model/index.ts';
import { useDocument } from '../../../store/document-store.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { classes } from '../../ui/styles.ts';
import { useCanvas } from '../canvas-state.ts';
import { welcomes } from '../drop-target.ts';
import type { FlowNode } from '../flow-node.ts';
import { groundLooks } from '../look.ts';
import { NodeMarks } from '../overlays/FindingBadges.tsx';
import { usePane } from '../pane.ts';
import { ConnectGrips } from './ConnectGrips.tsx';
import { NameEditor } from './NameEditor.tsx';
import { OwnPlaceMark } from './OwnPlaceMark.tsx';
import { SubnetMarks } from './SubnetMarks.tsx';
import {
  useComing,
  useIsCursor,
  useIsFirstEnd,
  useIsHovered,
  useIsRenaming,
  useWireOver,
} from './use-box-state.ts';

/** A frame that holds others: region, VNet, subnet, site, public services, internet. */
export function ContainerNode({ id, data, selected }: NodeProps<FlowNode>) {
  const { resource, summary } = data;
  const coming = useComing();
  const readOnly = useDocument((state) => state.readOnly);
  const isCursor = useIsCursor(id);
  const isFirstEnd = useIsFirstEnd(id);
  const isRenaming = useIsRenaming(id);
  const wire = useWireOver(id);
  const isHovered = useIsHovered(id);
  const { isActive } = usePane();
  const drop = useCanvas(({ dropHint, inHand }) =>
    isActive ? dropState(id, resource?.kind, dropHint, inHand) : null,
  );
  if (!resource) return null;
  const entry = kindEntry(resource.kind);
  const isSubnet = resource.kind === 'subnet';
  return (
    <div
      className={classes(
        coming,
        'group/frame relative size-full rounded-frame border transition-[border-color,opacity] duration-150',
        groundLooks[entry.ground ?? 'subnet'],
        resource.existing && 'border-dashed',
        (selected || isFirstEnd || isHovered) && 'border-accent!',
        (selected || isFirstEnd) && !isCursor && 'ring-2 ring-accent/40',
        isCursor && 'outline-2 outline-accent outline-offset-2',
        (drop === 'target' || wire === 'welcome') && 'border-private! ring-2 ring-private/50',
        (drop === 'refused' || wire === 'refused') && 'border-blocked! ring-2 ring-blocked/50',
        drop === 'dimmed' && 'opacity-40',
      )}
    >
      {selected && isActive && !readOnly ? (
        <NodeResizer
          isVisible
          minWidth={80}
          minHeight={48}
          lineClassName="border-transparent! border-4!"
          handleClassName="size-2.5! rounded-none! border-2! border-accent! bg-card! after:absolute after:-inset-2"
        />
      ) : null}
      <div
        className={classes(
          'flex min-w-0 items-baseline gap-1.5 overflow-hidden px-3 pt-2',
          // From far away a title would run into what stands below it; the names of the large frames float then.
          !isRenaming && 'group-data-[detail=far]/canvas:hidden group-data-[detail=none]/canvas:hidden',
        )}
      >
        {isSubnet ? null : (
          <Glyph
            path={entry.glyph}
            size={14}
            className="shrink-0 self-center text-ink group-data-[detail=far]/canvas:hidden group-data-[detail=name]/canvas:hidden"
          />
        )}
        {isRenaming ? (
          <NameEditor resource={resource} size="var(--name-size)" />
        ) : (
          <span
            className="max-w-full shrink-0 truncate font-semibold text-ink leading-[1.4]"
            style={{ fontSize: 'var(--name-size)' }}
          >
            {resource.name}
          </span>
        )}
        {summary && !isRenaming ? <Prefix text={summary} /> : null}
        {isSubnet ? <SubnetMarks subnet={resource.id} /> : null}
      </div>
      <NodeMarks id={resource.id} />
      <OwnPlaceMark id={resource.id} />
      <ConnectGrips id={resource.id} isSelected={selected} />
    </div>
  );
}

/** An address with its size; where both have no room beside the name the size stays, for half an address tells nothing. */
function Prefix({ text }: { readonly text: string }) {
  const at = text.lastIndexOf('/');
  const [address, size] = at < 0 ? ['', text] : [text.slice(0, at), text.slice(at)];
  return (
    // Read from the right: the address wraps into a second line, which the height of one cuts away.
    <span
      title={text}
      className="hidden h-[1.4em] min-w-0 shrink flex-row-reverse flex-wrap justify-end overflow-hidden font-mono text-muted leading-[1.4] group-data-[detail=full]/canvas:flex"
      style={{ fontSize: 'var(--summary-size)' }}
    >
      <span>{address}</span>
      <span className="-order-1 max-w-full truncate">{size}</span>
    </span>
  );
}

type DropState = 'target' | 'refused' | 'dimmed' | null;

function dropState(
  id: string,
  kind: Parameters<typeof welcomes>[0] | undefined,
  hint: { readonly container: string | null; readonly refused: string | null } | null,
  inHand: Parameters<typeof welcomes>[1],
): DropState {
  if (inHand.length === 0 || !kind) return null;
  if (hint?.container === id) return hint.refused ? 'refused' : 'target';
  return welcomes(kind, inHand) ? null : 'dimmed';
}
