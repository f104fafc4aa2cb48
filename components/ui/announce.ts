type Listener = (message: string) => void;

const listeners = new Set<Listener>();

/** Says something to people who listen to the screen; short, and only what changed. */
export function announce(message: string): void {
  for (const listener of listeners) listener(message);
}

/** Hears what is announced; returns the way to stop. */
export function onAnnounce(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
