import { largestFile, printSentence, save } from '../model/index.ts';
import { documentStore, keptDocument } from './document-store.ts';
import { reasonOf } from './reason-of.ts';
import { openText } from './session.ts';
import { sessionStore } from './session-store.ts';

/** What the name of a saved design ends with. */
const fileEnding = '.reachboard.json';

/** What became of a file: done, given up by the person, or a reason why not. */
export type FileOutcome = 'done' | 'cancelled' | { readonly failed: string };

interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

const types = [{ description: 'Reachboard design', accept: { 'application/json': ['.json'] } }];

/** Lets the person choose a file and opens it. */
export async function openFile(): Promise<FileOutcome> {
  const { showOpenFilePicker } = window as Pickers;
  try {
    if (showOpenFilePicker) {
      const [handle] = await showOpenFilePicker.call(window, { types });
      return handle ? openGivenFile(await handle.getFile(), handle) : 'cancelled';
    }
    const file = await chooseFile();
    return file ? openGivenFile(file) : 'cancelled';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Opens a file that was chosen or dropped. */
export async function openGivenFile(
  file: File,
  handle: FileSystemFileHandle | null = null,
): Promise<FileOutcome> {
  if (file.size > largestFile)
    return {
      failed: `${file.name} has ${Math.round(file.size / 1048576)} MB; a design has ${largestFile / 1048576} MB at most.`,
    };
  const before = sessionStore.getState().documentId;
  const problems = await openText(await file.text(), file.name, handle);
  if (sessionStore.getState().documentId !== before) return 'done';
  const [first] = problems;
  return { failed: first ? printSentence(first.says) : `${file.name} could not be opened.` };
}

/** Saves to the file it came from, or asks where; `as` asks always. */
export async function saveFile(as = false): Promise<FileOutcome> {
  const document = keptDocument(documentStore.getState());
  const { file } = sessionStore.getState();
  const text = save(document);
  const { showSaveFilePicker } = window as Pickers;
  try {
    if (!showSaveFilePicker) {
      const name = file?.name ?? fileNameOf(document.title);
      download(name, text, 'application/json');
      sessionStore.setState({ file: { name, handle: null, document } });
      return 'done';
    }
    const known = as ? null : (file?.handle ?? null);
    const suggestedName = file?.name ?? fileNameOf(document.title);
    const handle = known ?? (await showSaveFilePicker.call(window, { suggestedName, types }));
    const stream = await handle.createWritable();
    await stream.write(text);
    await stream.close();
    sessionStore.setState({ file: { name: handle.name, handle, document } });
    return 'done';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Gives text or bytes to the browser as a download. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = window.document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from a title: letters, digits and hyphens. */
export function fileNameOf(title: string, ending = fileEnding): string {
  const stem = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${stem || 'design'}${ending}`;
}

function chooseFile(): Promise<File | null> {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}

function outcomeOf(error: unknown): FileOutcome {
  if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
  return { failed: reasonOf(error) };
}
