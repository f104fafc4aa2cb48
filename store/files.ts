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

/** What may hold a design or resources; all of it is told apart by content. */
const endings = ['.json', '.png', '.svg', '.drawio', '.xml', '.bicep', '.bicepparam', '.txt'];
const readable = [
  {
    description: 'Designs, templates, exports and pictures',
    accept: {
      'application/json': ['.json'],
      'image/png': ['.png'],
      'image/svg+xml': ['.svg'],
      'application/xml': ['.drawio', '.xml'],
      'text/plain': ['.bicep', '.bicepparam', '.txt'],
    },
  },
];

/** Lets the person choose files; none where that is given up. A single one comes with the way back to it. */
export async function chooseFiles(): Promise<{
  readonly files: readonly File[];
  readonly handle: FileSystemFileHandle | null;
}> {
  const { showOpenFilePicker } = window as Pickers;
  if (!showOpenFilePicker) return { files: await askForFiles(), handle: null };
  try {
    const handles = await showOpenFilePicker.call(window, { types: readable, multiple: true });
    const files = await Promise.all(handles.map((handle) => handle.getFile()));
    return { files, handle: handles.length === 1 ? (handles[0] ?? null) : null };
  } catch (error) {
    if (outcomeOf(error) === 'cancelled') return { files: [], handle: null };
    throw error;
  }
}

/** Opens a file that was chosen or dropped. */
export async function openGivenFile(
  file: File,
  handle: FileSystemFileHandle | null = null,
): Promise<FileOutcome> {
  if (file.size > largestFile) return { failed: tooLarge(file) };
  const before = sessionStore.getState().documentId;
  const problems = await openText(await file.text(), file.name, handle);
  if (sessionStore.getState().documentId !== before) return 'done';
  const [first] = problems;
  return { failed: first ? printSentence(first.says) : `${file.name} could not be opened.` };
}

/** Why a file is not read at all. */
export function tooLarge({ name, size }: File): string {
  const mb = (bytes: number) => Math.round(bytes / 1048576);
  return `${name} has ${mb(size)} MB; files are read up to ${mb(largestFile)} MB at most.`;
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

function askForFiles(): Promise<readonly File[]> {
  const input = window.document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  input.accept = endings.join(',');
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve([]));
    input.click();
  });
}

/** What an error of a file means: given up, or a reason in words. */
export function outcomeOf(error: unknown): FileOutcome {
  if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
  return { failed: reasonOf(error) };
}
