'use client';
import { type NodeProps, NodeResizer } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { useDocument } from '../../../store/document-store.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { classes } from '../../ui/styles.ts';
import { canvasPort } from '../canvas-port.ts';
import { changeNoteText } from '../edits-at-hand.ts';
import type { FlowNode } from '../flow-node.ts';
import { usePane } from '../pane.ts';
import { useIsCursor, useIsRenaming } from './use-box-state.ts';

/** Free text on the canvas. */
export function NoteNode({ id, data, selected }: NodeProps<FlowNode>) {
  const { note } = data;
  const readOnly = useDocument((state) => state.readOnly);
  const isCursor = useIsCursor(id);
  const isEditing = useIsRenaming(id);
  const { isActive } = usePane();
  if (!note) return null;
  return (
    <div
      className={classes(
        'relative size-full rounded-node border border-dashed bg-card/80 p-2',
        selected ? 'border-accent' : 'border-line',
        isCursor && 'outline-2 outline-accent outline-offset-2',
      )}
    >
      {selected && isActive && !readOnly ? (
        <NodeResizer
          isVisible
          minWidth={80}
          minHeight={36}
          lineClassName="border-transparent! border-4!"
          handleClassName="size-2.5! rounded-none! border-2! border-accent! bg-card! after:absolute after:-inset-2"
        />
      ) : null}
      {isEditing ? (
        <NoteEditor id={note.id} text={note.text} />
      ) : (
        <p
          className="h-full overflow-hidden whitespace-pre-wrap text-ink leading-[1.4]"
          style={{ fontSize: 'var(--name-size)' }}
        >
          {note.text || <span className="text-muted">Double-click to write</span>}
        </p>
      )}
    </div>
  );
}

function NoteEditor({ id, text }: { readonly id: string; readonly text: string }) {
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => area.current?.focus(), []);
  const end = () => {
    changeNoteText(id, area.current?.value ?? text);
    selectionStore.getState().rename(null);
  };
  return (
    <textarea
      ref={area}
      aria-label="Text of the note"
      defaultValue={text}
      className="nodrag nopan nokey nowheel size-full resize-none bg-transparent text-13 text-ink outline-none"
      onBlur={end}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        end();
        canvasPort()?.focus();
      }}
    />
  );
}
