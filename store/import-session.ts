import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Document, Json, MergeResult, MissingParameter } from '../model/index.ts';
import type { GivenFile, Imported, ImportRequest, MergeRequest } from './exchange-jobs.ts';
import { createLiveJob, isStale, type LiveJobState } from './live-job.ts';
import { runExchange } from './run-exchange.ts';
import { bicepOf, tellApart } from './tell-apart.ts';

/** What is read and how; kept in memory only, for it may hold secrets. */
interface ImportForm {
  readonly files: readonly GivenFile[];
  readonly values: Readonly<Record<string, Json>>;
  readonly sanitise: boolean;
  /** Every parameter that was asked for since the files were given: an answered one stays, to be changed. */
  readonly asked: readonly MissingParameter[];
  /** The person ended the reading. */
  readonly isCancelled: boolean;
}

const nothing: ImportForm = { files: [], values: {}, sanitise: false, asked: [], isCancelled: false };

/** Makes a session of the import; tests bring what runs the jobs. */
export function createImportSession(run: typeof runExchange) {
  const form = createStore<ImportForm>(() => nothing);
  const reading = createLiveJob<ImportRequest, Imported>((input, options) =>
    run('importFiles', input, options),
  );
  const merging = createLiveJob<MergeRequest, MergeResult>((input, options) =>
    run('mergeImport', input, options),
  );
  reading.store.subscribe(({ output }, before) => {
    if (!output || output === before.output) return;
    const { asked } = form.getState();
    const known = new Set(asked.map(({ name }) => name));
    form.setState({ asked: [...asked, ...output.missing.filter(({ name }) => !known.has(name))] });
  });

  const read = () => {
    const { files, values, sanitise } = form.getState();
    form.setState({ isCancelled: false });
    const isReadable = files.length > 0 && bicepOf(files) === null;
    reading.see(isReadable ? { files, values, sanitise, now: new Date().toISOString() } : null);
  };
  const change = (next: Partial<ImportForm>) => {
    form.setState(next);
    read();
  };
  return { form, reading, merging, read, change };
}

const session = createImportSession(runExchange);

/** Reads the form of the import in a component. */
export function useImportForm<T>(selector: (state: ImportForm) => T): T {
  return useStore(session.form, selector);
}

/** Reads what was read in a component. */
export function useReading<T>(selector: (state: LiveJobState<ImportRequest, Imported>) => T): T {
  return useStore(session.reading.store, selector);
}

/** Reads what a merge into the open design would change in a component. */
export function useMerge<T>(selector: (state: LiveJobState<MergeRequest, MergeResult>) => T): T {
  return useStore(session.merging.store, selector);
}

/** Works out a merge, again with every change; null ends it. */
export function previewMerge(request: MergeRequest | null): void {
  session.merging.see(request);
}

/** Takes files to be read. Parameters and a source find each other, whichever came first; another source begins anew. */
export function giveFiles(given: readonly GivenFile[], { form, reading, change } = session): void {
  const { files, sanitise } = form.getState();
  const [had, comes] = [tellApart(files), tellApart(given)];
  const kept = comes.source ? (had.source ? [] : files) : had.source ? [had.source] : [];
  // What another file said must not stand under this one's name.
  if (comes.source || !had.source) reading.see(null);
  change({ ...nothing, files: [...kept, ...given], sanitise });
}

/** Gives a parameter its value. */
export function giveValue(name: string, value: Json, { form, change } = session): void {
  change({ values: { ...form.getState().values, [name]: value } });
}

/** Replaces names, ids and public addresses while reading, or no longer. */
export function setSanitise(sanitise: boolean, { change } = session): void {
  change({ sanitise });
}

/** Ends the reading at once; the files stay, to be read again. */
export function cancelReading({ form, reading } = session): void {
  reading.see(null);
  form.setState({ isCancelled: true });
}

/** Reads again what was given. */
export function readAgain({ read } = session): void {
  read();
}

/** Forgets everything that was given and read. */
export function endImport({ form, reading, merging } = session): void {
  reading.see(null);
  merging.see(null);
  form.setState(nothing);
}

/** What was read, where it belongs to the form as it stands. */
export function readNow({ reading } = session): Imported | null {
  const state = reading.store.getState();
  return isStale(state) ? null : state.output;
}

/** What a merge would make, where it belongs to what was read and to the design as it stands. */
export function mergeNow({
  merging,
} = session): { readonly seen: Document; readonly result: MergeResult } | null {
  const state = merging.store.getState();
  if (isStale(state) || !state.input || !state.output) return null;
  return { seen: state.input.document, result: state.output };
}
