'use client';
import type { NodeProps } from '@xyflow/react';
import { Fragment } from 'react';
import { kindEntry } from '../../../model/index.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { classes } from '../../ui/styles.ts';
import type { FlowNode } from '../flow-node.ts';
import { tileLooks } from '../look.ts';
import { NodeMarks } from '../overlays/FindingBadges.tsx';
import { ConnectGrips } from './ConnectGrips.tsx';
import { NameEditor } from './NameEditor.tsx';
import { OwnPlaceMark } from './OwnPlaceMark.tsx';
import {
  useComing,
  useIsCursor,
  useIsFirstEnd,
  useIsHovered,
  useIsRenaming,
  useWireOver,
} from './use-box-state.ts';

/** A box of this height has room for two lines of a large name. */
const tall = 60;

/** A name of this length needs a third line on the stage, and gets that of the summary. */
const longName = 24;

/** Every kind that is no frame: glyph, name, and an address or count; drawn from its catalog entry. */
export function ResourceNode({ id, data, selected, dragging }: NodeProps<FlowNode>) {
  const { resource, summary, box } = data;
  const { height } = box;
  const coming = useComing();
  const isCursor = useIsCursor(id);
  const isFirstEnd = useIsFirstEnd(id);
  const isRenaming = useIsRenaming(id);
  const isHovered = useIsHovered(id);
  const wire = useWireOver(id);
  if (!resource) return null;
  const entry = kindEntry(resource.kind);
  const isLong = resource.name.length > longName && height >= tall;
  return (
    <div
      className={classes(
        coming,
        'flex size-full items-center gap-2 rounded-node border bg-card pr-1 pl-[7px] group-data-[detail=name]/canvas:gap-1 group-data-[detail=name]/canvas:pr-0.5 transition-[border-color] duration-150',
        resource.existing && 'border-dashed',
        selected || isFirstEnd || isHovered ? 'border-accent' : 'border-line',
        (selected || isFirstEnd) && !isCursor && 'ring-2 ring-accent/40',
        isCursor && 'outline-2 outline-accent outline-offset-2',
        wire === 'welcome' && 'border-private ring-2 ring-private/50',
        wire === 'refused' && 'border-blocked ring-2 ring-blocked/50',
        dragging && 'shadow-float',
      )}
    >
      <span
        className={classes(
          'flex size-7 shrink-0 items-center justify-center rounded-control group-data-[detail=far]/canvas:hidden',
          tileLooks[entry.group],
        )}
      >
        <Glyph path={entry.glyph} size={16} />
      </span>
      <span className="flex min-w-0 flex-1 flex-col group-data-[detail=none]/canvas:hidden">
        {isRenaming ? (
          <NameEditor resource={resource} size="var(--name-size)" />
        ) : (
          <>
            <span
              className={classes(
                'line-clamp-2 break-words font-semibold text-ink leading-[1.25] [overflow-wrap:anywhere] group-data-[detail=far]/canvas:hidden',
                height < tall && 'group-data-[detail=name]/canvas:line-clamp-1',
                isLong && 'in-data-stage:line-clamp-3',
              )}
              style={{ fontSize: 'var(--name-size)' }}
            >
              {breakable(resource.name)}
            </span>
            <FarName text={resource.name} />
          </>
        )}
        {summary && !isRenaming ? <Summary text={summary} givesWay={isLong} /> : null}
      </span>
      <NodeMarks id={resource.id} />
      <OwnPlaceMark id={resource.id} />
      <ConnectGrips id={resource.id} isSelected={selected} />
    </div>
  );
}

/** From far away a name stands whole or not at all: beside its neighbours “vm-…” tells nothing. */
function FarName({ text }: { readonly text: string }) {
  return (
    <span
      aria-hidden
      className="hidden h-[1.25em] flex-wrap overflow-hidden font-semibold text-ink leading-[1.25] group-data-[detail=far]/canvas:flex"
      style={{ fontSize: 'var(--name-size)' }}
    >
      {/* Holds the first line, so that a name without room wraps into the second, which is cut away. */}
      <span className="h-[1.25em] w-px" />
      <span className="whitespace-nowrap">{text}</span>
    </span>
  );
}

/** Long names break behind what joins their words and before capitals, not in the middle of a word. */
function breakable(name: string) {
  return name.split(/(?<=[._/])(?=\w)|(?<=[a-z\d])(?=[A-Z])/).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 ? <wbr /> : null}
      {piece}
    </Fragment>
  ));
}

/** The parts of a summary for which there is room; one that has none wraps away, for half a word tells nothing. */
function Summary({ text, givesWay }: { readonly text: string; readonly givesWay: boolean }) {
  const [first = '', ...rest] = text.split(' · ');
  return (
    <span
      title={text}
      className={classes(
        'hidden h-[1.3em] flex-wrap overflow-hidden font-mono text-muted leading-[1.3] group-data-[detail=full]/canvas:flex',
        givesWay && 'in-data-stage:hidden!',
      )}
      style={{ fontSize: 'var(--summary-size)' }}
    >
      <span className="max-w-full truncate">{first}</span>
      {rest.map((part) => (
        <span key={part} className="whitespace-pre">{` · ${part}`}</span>
      ))}
    </span>
  );
}
