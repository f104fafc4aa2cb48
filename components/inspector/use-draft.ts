'use client';
import { useEffect, useRef, useState } from 'react';
import { type Draft, readDraft, writeDraft } from './drafts.ts';
import type { Parsed } from './field-text.ts';

const pauseMilliseconds = 500;

/** How a typed field reads, prints and hands on its value. */
export interface DraftOptions<T> {
  /** Names the field across forms. */
  readonly id: string;
  readonly printed: string;
  readonly print: (value: T) => string;
  readonly parse: (text: string) => Parsed<T>;
  /** Takes the value; returns why not when it was refused. */
  readonly commit: (value: T) => string | null;
}

/** The text of a field and what to do as it is typed and left. */
export interface DraftState {
  readonly text: string;
  readonly wrong: string | null;
  readonly change: (text: string) => void;
  readonly leave: () => void;
  readonly takeText: (text: string) => void;
}

/** Lets text be typed freely: what is valid is committed after a pause and on leaving, what is not stays as it is. */
export function useDraft<T>({ id, printed, print, parse, commit }: DraftOptions<T>): DraftState {
  const [, redraw] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const kept = readDraft(id);
  const draft = kept?.base === printed ? kept : null;

  const keep = (next: Draft | null) => {
    writeDraft(id, next);
    redraw((count) => count + 1);
  };

  const attempt = (text: string, left: boolean) => {
    clearTimeout(timer.current);
    const parsed = parse(text);
    if ('wrong' in parsed) {
      if (left) keep({ text, wrong: parsed.wrong, base: printed });
      return;
    }
    const refused = commit(parsed.value);
    if (refused !== null) keep({ text, wrong: refused, base: printed });
    // While somebody types, their own words stay, such as the space before the next one.
    else keep(left ? null : { text, wrong: null, base: print(parsed.value) });
  };

  const latest = useRef({ attempt, text: draft?.text ?? null });
  latest.current = { attempt, text: draft?.text ?? null };
  useEffect(
    () => () => {
      // The form may vanish while somebody types, for instance by a click on another box.
      const { text } = latest.current;
      if (text !== null) latest.current.attempt(text, true);
    },
    [],
  );

  return {
    text: draft?.text ?? printed,
    wrong: draft?.wrong ?? null,
    change: (text) => {
      clearTimeout(timer.current);
      const parsed = parse(text);
      keep({ text, wrong: 'value' in parsed ? null : (draft?.wrong && parsed.wrong) || null, base: printed });
      timer.current = setTimeout(() => latest.current.attempt(text, false), pauseMilliseconds);
    },
    leave: () => {
      if (draft) attempt(draft.text, true);
    },
    takeText: (text) => attempt(text, true),
  };
}
