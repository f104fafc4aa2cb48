'use client';
import { useEffect, useRef } from 'react';
import { printSentence, type Resource } from '../../../model/index.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { toast } from '../../ui/toast-queue.ts';
import { canvasPort } from '../canvas-port.ts';
import { renameThing } from '../edits-at-hand.ts';

/** The name of a box while it is being changed in place: Enter keeps it, Escape does not. */
export function NameEditor({ resource, size }: { readonly resource: Resource; readonly size: string }) {
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => input.current?.select(), []);

  const end = (keeps: boolean, backToCanvas: boolean) => {
    if (isDone.current) return;
    const name = input.current?.value.trim() ?? '';
    if (keeps && name && name !== resource.name) {
      const refused = renameThing(resource.id, name);
      if (refused) {
        toast(printSentence(refused.says));
        if (backToCanvas) return;
      }
    }
    isDone.current = true;
    selectionStore.getState().rename(null);
    if (backToCanvas) canvasPort()?.focus();
  };

  return (
    <input
      ref={input}
      aria-label={`Name of ${resource.name}`}
      defaultValue={resource.name}
      spellCheck={false}
      className="nodrag nopan nokey -mx-1 w-full min-w-0 rounded-control border border-accent bg-card px-1 font-semibold text-ink outline-none"
      style={{ fontSize: size, lineHeight: 1.3 }}
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true, true);
        if (event.key === 'Escape') end(false, true);
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}
