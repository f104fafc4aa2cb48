'use client';
import { useLayoutEffect, useRef, useState } from 'react';
import { Input } from 'react-aria-components';
import { rename } from './variant-edits.ts';
import { renameInPlace } from './variant-state.ts';

/**
 * The name of a variant while it is being changed, over its tab: Enter keeps it, Escape does not. It stands beside the
 * tabs and not among them, for their row takes the keyboard to the tab that had it last.
 */
export function VariantName({ id, name }: { readonly id: string; readonly name: string }) {
  const input = useRef<HTMLInputElement>(null);
  const [left, setLeft] = useState(0);
  useLayoutEffect(() => {
    const bar = input.current?.parentElement?.getBoundingClientRect();
    const tab = tabOf(id)?.getBoundingClientRect();
    if (bar && tab) setLeft(tab.left - bar.left);
  }, [id]);
  const isDone = useRef(false);
  const [text, setText] = useState(name);
  const end = (keeps: boolean, byKey: boolean) => {
    if (isDone.current) return;
    // A name that may not be so stays open for another try, unless the hand went elsewhere.
    if (keeps && text.trim() && !rename(id, text) && byKey) return;
    isDone.current = true;
    renameInPlace(null);
    if (byKey) focusTab(id);
  };
  return (
    <Input
      ref={input}
      autoFocus
      aria-label={`Name of the variant ${name}`}
      value={text}
      maxLength={60}
      spellCheck={false}
      className="absolute top-1 h-7 min-w-0 rounded-control border border-accent bg-card px-2 font-semibold text-13 text-ink outline-none"
      style={{ left, width: `${Math.max(8, text.length + 3)}ch` }}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => end(true, false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') end(true, true);
        if (event.key === 'Escape') end(false, true);
      }}
    />
  );
}

/** After the name the keyboard is on its tab. */
function focusTab(id: string): void {
  requestAnimationFrame(() => {
    tabOf(id)?.querySelector('button')?.focus();
  });
}

function tabOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-variant="${CSS.escape(id)}"]`);
}
