// First, for a worker is a world of its own.
import './zod-jitless.ts';
import * as engine from '../model/engine.ts';
import type { FromAnalyst, ToAnalyst } from './analysis-protocol.ts';
import { createAnalyst } from './analyst.ts';

/** The part of a worker's global scope that is used here; the library types know only the page's. */
interface WorkerScope {
  postMessage(message: FromAnalyst, transfer: Transferable[]): void;
  onmessage: ((event: { readonly data: ToAnalyst }) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const gap = new MessageChannel();
let resume: (() => void)[] = [];
gap.port1.onmessage = () => {
  const due = resume;
  resume = [];
  for (const go of due) go();
};

/** Lets waiting messages in. A timer would be clamped to 4 ms; a message to oneself is not. */
function breathe(): Promise<void> {
  return new Promise((go) => {
    resume.push(go);
    gap.port2.postMessage(null);
  });
}

const analyst = createAnalyst(
  engine,
  (message) => scope.postMessage(message, message.type === 'matrix' ? [message.matrix.numbers.buffer] : []),
  breathe,
  () => performance.now(),
);
scope.onmessage = ({ data }) => void analyst.take(data);
