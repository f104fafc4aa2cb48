/** Whether this tab may change the document, or only looks at what another tab does. */
export type TabRole = 'editor' | 'reader';

/** What tabs say to each other about one document. */
export interface TabMessage {
  /** `saved`: read it again; `giveUp`: another tab wants it; `givenUp`: everything is written, take it. */
  readonly kind: 'saved' | 'giveUp' | 'givenUp';
  readonly id: string;
}

/** The channel of the browser that tabs speak over. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'removeEventListener'>;

/** What a lock needs of the browser and of its document; tests bring their own. */
export interface TabParts {
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly channel: TabChannel | undefined;
  onRole(role: TabRole): void | Promise<void>;
  /** Another tab saved this document. */
  onSaved(): void;
  /** Called before the document is given up: write everything. */
  beforeGivingUp(): Promise<void>;
}

/** The hold of this tab on one document. */
export interface TabLock {
  takeOver(): Promise<void>;
  tellSaved(): void;
  release(): void;
}

/** A tab that does not answer within this time is not waited for. */
const answerMs = 1500;

/**
 * Lets one tab at a time change a document. The first one has it; the others read along and get it when the first is
 * closed or when they take it over. Without Web Locks every tab may write, and the revision in the database refuses
 * the one that did not know of the other.
 */
export function lockDocument(id: string, parts: TabParts): TabLock {
  const { locks, channel } = parts;
  const name = `reachboard-document-${id}`;
  let released = false;
  let letGo: (() => void) | null = null;
  let waiting: AbortController | null = null;
  let onGivenUp: (() => void) | null = null;
  let latest = 0;

  const hold = async () => {
    waiting = null;
    if (released) return;
    // Until the promise resolves the lock is ours.
    const end = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    await parts.onRole('editor');
    await end;
  };
  const request = (options: LockOptions) => {
    latest += 1;
    const mine = latest;
    // An older request that ends now was given up by ourselves: no loss.
    const ended = () => {
      if (mine === latest) becomeReader();
    };
    locks?.request(name, options, (lock) => (lock ? hold() : undefined)).then(ended, ended);
  };
  /** The lock was not free, or it was stolen: wait in the line. */
  const becomeReader = () => {
    if (released) return;
    letGo = null;
    void parts.onRole('reader');
    waiting = new AbortController();
    request({ signal: waiting.signal });
  };

  const onMessage = async ({ data }: MessageEvent<TabMessage>) => {
    if (data.id !== id) return;
    if (data.kind === 'saved') parts.onSaved();
    if (data.kind === 'givenUp') onGivenUp?.();
    if (data.kind === 'giveUp' && letGo) {
      await parts.onRole('reader');
      await parts.beforeGivingUp();
      channel?.postMessage({ kind: 'givenUp', id } satisfies TabMessage);
    }
  };
  channel?.addEventListener('message', onMessage);
  if (locks) request({ ifAvailable: true });
  else void parts.onRole('editor');

  return {
    async takeOver() {
      if (!locks || letGo || onGivenUp) return;
      await new Promise<void>((resolve) => {
        onGivenUp = resolve;
        setTimeout(resolve, answerMs);
        channel?.postMessage({ kind: 'giveUp', id } satisfies TabMessage);
      });
      onGivenUp = null;
      if (letGo || released) return;
      const place = waiting;
      request({ steal: true });
      // Our own place in the line would come back later as a second hold.
      place?.abort();
    },
    tellSaved: () => channel?.postMessage({ kind: 'saved', id } satisfies TabMessage),
    release() {
      released = true;
      waiting?.abort();
      letGo?.();
      channel?.removeEventListener('message', onMessage);
    },
  };
}
