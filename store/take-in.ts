import { largestFile } from '../model/index.ts';
import { chooseFiles, type FileOutcome, openGivenFile, outcomeOf, tooLarge } from './files.ts';
import { giveFiles } from './import-session.ts';
import { showDialog } from './layout-store.ts';

/** Lets the person choose files and takes them in. */
export async function openFile(): Promise<FileOutcome> {
  try {
    const { files, handle } = await chooseFiles();
    return files.length > 0 ? await takeFiles(files, handle) : 'cancelled';
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Takes in files that were dropped or chosen: a design of our own opens at once, everything else is read and shown first. */
export async function takeFiles(
  files: readonly File[],
  handle: FileSystemFileHandle | null = null,
): Promise<FileOutcome> {
  const [first, ...others] = files;
  if (!first) return 'cancelled';
  if (others.length === 0 && (await isOwnFile(first))) return openGivenFile(first, handle);
  const large = files.find(({ size }) => size > largestFile);
  if (large)
    return {
      failed: `${tooLarge(large)} Export one resource group or one subscription at a time; several lists can be dropped together.`,
    };
  giveFiles(
    await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    ),
  );
  showDialog('import');
  return 'done';
}

/** Takes in pasted text as a file without a name. */
export function takeText(text: string): void {
  giveFiles([{ name: '', bytes: new TextEncoder().encode(text) }]);
  showDialog('import');
}

/** Is pasted text worth reading as resources of Azure, rather than text of somebody else? */
export function isAzureText(text: string): boolean {
  if (!/^[\s\uFEFF]*[[{]/.test(text) || ownMark.test(text.slice(0, 200))) return false;
  return /"(?:\$schema|type|id)"\s*:\s*"[^"]*(?:deploymentTemplate|subscriptions\/|microsoft\.[a-z]+\/)/i.test(
    text,
  );
}

const ownMark = /^[\s\uFEFF]*\{\s*"format"\s*:\s*"reachboard/;

async function isOwnFile(file: File): Promise<boolean> {
  return /\.reachboard\.json$/i.test(file.name) || ownMark.test(await file.slice(0, 200).text());
}
