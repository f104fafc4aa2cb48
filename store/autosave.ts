import { reasonOf } from './reason-of.ts';
/** Whether the document on the screen is safe; for the top bar. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'failed'; readonly reason: string };

/** What autosave needs; everything with an effect comes in, so that tests can stand in for it. */
export interface AutosaveParts<T> {
  /** The value as it is now; a new object means a change. */
  current(): T;
  write(value: T): Promise<void>;
  onState(state: SaveState): void;
  now(): number;
}

/** A running autosave. */
export interface Autosave {
  /** Tells that the value may have changed. */
  changed(): void;
  /** Writes what is not written yet; resolves when the newest value is safe or could not be saved. */
  flush(): Promise<void>;
  /** Takes the value as it is for saved: after opening. */
  settle(at?: number | null): void;
  stop(): void;
}

/** After the first change that is not saved yet; a second change does not push it back. */
export const saveDelayMs = 300;
const retryMs = 3000;

/** Writes every change soon after it was made, one write at a time, the newest value last. */
export function startAutosave<T>(parts: AutosaveParts<T>): Autosave {
  let saved = parts.current();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let running: Promise<void> | null = null;
  let stopped = false;

  const later = (ms: number) => {
    if (timer === null && !stopped) timer = setTimeout(() => void flush(), ms);
  };

  async function writeAll(): Promise<void> {
    while (!stopped && parts.current() !== saved) {
      const value = parts.current();
      parts.onState({ kind: 'saving' });
      try {
        await parts.write(value);
        saved = value;
      } catch (error) {
        parts.onState({ kind: 'failed', reason: reasonOf(error) });
        later(retryMs);
        return;
      }
      if (parts.current() === saved) parts.onState({ kind: 'saved', at: parts.now() });
    }
  }

  function flush(): Promise<void> {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= writeAll().finally(() => {
      running = null;
    });
    return running;
  }

  return {
    changed() {
      if (parts.current() === saved || running !== null) return;
      // From this moment on the newest change is not safe, and the top bar must not say it is.
      if (timer === null) parts.onState({ kind: 'saving' });
      later(saveDelayMs);
    },
    flush,
    settle(at = null) {
      saved = parts.current();
      if (timer !== null) clearTimeout(timer);
      timer = null;
      parts.onState(at === null ? { kind: 'untouched' } : { kind: 'saved', at });
    },
    stop() {
      stopped = true;
      if (timer !== null) clearTimeout(timer);
      timer = null;
    },
  };
}
