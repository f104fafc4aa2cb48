import { type Document, type ElkGraph, elkGraphOf, placeAll, withLayout } from '../model/index.ts';
import { portOf, type WorkerPort } from './worker-port.ts';

/** A message to elkjs's own worker, which is served as it was made. */
interface ToElk {
  readonly id: number;
  readonly cmd: 'register' | 'layout';
  readonly algorithms?: readonly string[];
  readonly graph?: ElkGraph;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, boolean>>;
}

/** Its answer. */
interface FromElk {
  readonly id: number;
  readonly data?: ElkGraph;
  readonly error?: unknown;
}

/** The worker of elkjs, as the page sees it. */
export type ElkPort = WorkerPort<ToElk, FromElk>;

/** A layout that takes longer is given up: rows are better than waiting. */
const longest = 20_000;

/**
 * The document with everything of a variant laid out; where the layout fails or takes too long, things stand in rows. Rejects with the
 * signal's reason when it is ended.
 */
export async function layOut(
  document: Document,
  variantId: string,
  { signal, start = startElk }: { readonly signal?: AbortSignal; start?(): ElkPort } = {},
): Promise<Document> {
  try {
    return withLayout(document, variantId, await runElk(elkGraphOf(document, variantId), start, signal));
  } catch {
    signal?.throwIfAborted();
    return placeAll(document, variantId);
  }
}

/** Loaded on first use, and only then. */
function startElk(): ElkPort {
  return portOf<ToElk, FromElk>(new Worker('vendor/elkjs/elk-worker.min.js'), 'The layout stopped.');
}

function runElk(graph: ElkGraph, start: () => ElkPort, signal: AbortSignal | undefined): Promise<ElkGraph> {
  return new Promise((resolve, reject) => {
    const port = start();
    const end = (finish: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      port.terminate();
      finish();
    };
    const stop = () => end(() => reject(signal?.reason));
    const timer = setTimeout(() => end(() => reject(new Error('The layout took too long.'))), longest);
    signal?.addEventListener('abort', stop, { once: true });
    port.listen(
      ({ id, data, error }) => {
        if (error) end(() => reject(new Error('The layout failed.')));
        else if (id === layoutId && data) end(() => resolve(data));
      },
      (reason) => end(() => reject(new Error(reason))),
    );
    port.post({ id: 0, cmd: 'register', algorithms: ['layered', 'rectpacking'] });
    port.post({ id: layoutId, cmd: 'layout', graph, layoutOptions: {}, options: {} });
  });
}

const layoutId = 1;
