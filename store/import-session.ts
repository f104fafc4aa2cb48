import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Document, Json, MergeResult, MissingParameter } from '../model/index.ts';
import type { GivenFile, Imported, ImportRequest, MergeRequest } from './exchange-jobs.ts';
import { createLiveJob, isStale, type LiveJobState } from './live-job.ts';
import { runExchange } from './run-exchange.ts';
import { bicepOf, isParametersFile } from './tell-apart.ts';

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

const formStore = createStore<ImportForm>(() => nothing);
const reading = createLiveJob<ImportRequest, Imported>((input, options) =>
  runExchange('importFiles', input, options),
);

const merging = createLiveJob<MergeRequest, MergeResult>((input, options) =>
  runExchange('mergeImport', input, options),
);

reading.store.subscribe(({ output }, before) => {
  if (!output || output === before.output) return;
  const { asked } = formStore.getState();
  const known = new Set(asked.map(({ name }) => name));
  formStore.setState({ asked: [...asked, ...output.missing.filter(({ name }) => !known.has(name))] });
});

/** Reads the form of the import in a component. */
export function useImportForm<T>(selector: (state: ImportForm) => T): T {
  return useStore(formStore, selector);
}

/** Reads what was read in a component. */
export function useReading<T>(selector: (state: LiveJobState<ImportRequest, Imported>) => T): T {
  return useStore(reading.store, selector);
}

/** Reads what a merge into the open design would change in a component. */
export function useMerge<T>(selector: (state: LiveJobState<MergeRequest, MergeResult>) => T): T {
  return useStore(merging.store, selector);
}

/** Works out a merge, again with every change; null ends it. */
export function previewMerge(request: MergeRequest | null): void {
  merging.see(request);
}

/** Takes files to be read. Parameters join a source that is there; a source begins anew. */
export function giveFiles(given: readonly GivenFile[]): void {
  const { files, sanitise } = formStore.getState();
  const onlyParameters = given.every(isParametersFile);
  const sources = files.filter((file) => !isParametersFile(file));
  const joins = onlyParameters && sources.length > 0;
  // What another file said must not stand under this one's name.
  if (!joins) reading.see(null);
  formStore.setState({ ...nothing, files: joins ? [...sources, ...given] : given, sanitise });
  read();
}

/** Gives a parameter its value. */
export function giveValue(name: string, value: Json): void {
  formStore.setState(({ values }) => ({ values: { ...values, [name]: value } }));
  read();
}

/** Replaces names, ids and public addresses while reading, or no longer. */
export function setSanitise(sanitise: boolean): void {
  formStore.setState({ sanitise });
  read();
}

/** Ends the reading at once; the files stay, to be read again. */
export function cancelReading(): void {
  reading.see(null);
  formStore.setState({ isCancelled: true });
}

/** Reads again what was given. */
export function read(): void {
  const { files, values, sanitise } = formStore.getState();
  formStore.setState({ isCancelled: false });
  const isReadable = files.length > 0 && bicepOf(files) === null;
  reading.see(isReadable ? { files, values, sanitise, now: new Date().toISOString() } : null);
}

/** Forgets everything that was given and read. */
export function endImport(): void {
  reading.see(null);
  merging.see(null);
  formStore.setState(nothing);
}

/** What was read, where it belongs to the form as it stands. */
export function readNow(): Imported | null {
  const state = reading.store.getState();
  return isStale(state) ? null : state.output;
}

/** What a merge would make, where it belongs to what was read and to the design as it stands. */
export function mergeNow(): { readonly seen: Document; readonly result: MergeResult } | null {
  const state = merging.store.getState();
  return isStale(state) || !state.input || !state.output
    ? null
    : { seen: state.input.document, result: state.output };
}
