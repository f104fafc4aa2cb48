/** The side of a worker that the page uses; tests bring their own. */
export interface WorkerPort<Sent, Heard> {
  post(message: Sent): void;
  listen(onMessage: (message: Heard) => void, onCrash: (reason: string) => void): void;
  terminate(): void;
}

/** The port of a real worker; `crashed` is said where the browser tells no reason. */
export function portOf<Sent, Heard>(worker: Worker, crashed: string): WorkerPort<Sent, Heard> {
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onCrash) {
      worker.onmessage = ({ data }: MessageEvent<Heard>) => onMessage(data);
      worker.onerror = ({ message }) => onCrash(message || crashed);
    },
    terminate: () => worker.terminate(),
  };
}
