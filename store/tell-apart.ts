import { isParametersContent, type Json } from '../model/index.ts';
import type { FileRole, GivenFile } from './exchange-jobs.ts';

/** What a name says of a file that no JSON reader takes. */
export type SourceLanguage = 'bicep' | 'bicepparam';

/** Parameter files are small; a larger file is not looked into on the page. */
const largestParameters = 1024 * 1024;

/** What the files of an import are to each other. */
export interface ToldApart {
  /** What is read: the first that is no file of parameters. */
  readonly source: GivenFile | null;
  /** The values that belong to it. */
  readonly parameters: GivenFile | null;
  /** No files of parameters either: read together with the source where all are lists of resources. */
  readonly further: readonly GivenFile[];
}

/** Tells a source from its parameters, and both from what else was given. */
export function tellApart(files: readonly GivenFile[]): ToldApart {
  const parameters = files.find(isParametersFile) ?? null;
  const [source = null, ...further] = files.filter((file) => !isParametersFile(file));
  return { source, parameters, further };
}

/** What a file was taken for, once it is known what was read together. */
export function roleOf(
  file: GivenFile,
  { source, parameters, others }: Omit<ToldApart, 'further'> & { readonly others: readonly GivenFile[] },
): FileRole['role'] {
  if (file === source || others.includes(file)) return 'source';
  return file === parameters ? 'parameters' : 'left out';
}

/** Is it a file of parameter values rather than of resources? Told by content. */
export function isParametersFile({ bytes }: GivenFile): boolean {
  if (bytes.length > largestParameters) return false;
  try {
    return isParametersContent(JSON.parse(textOf(bytes)) as Json);
  } catch {
    return false;
  }
}

/** Bicep is no JSON: it has to go through its compiler first. */
export function bicepOf(
  files: readonly GivenFile[],
): { readonly name: string; readonly language: SourceLanguage } | null {
  for (const { name } of files) {
    const ending = /\.(bicep|bicepparam)$/i.exec(name)?.[1]?.toLowerCase();
    if (ending) return { name, language: ending as SourceLanguage };
  }
  return null;
}

/** The text of bytes: UTF-8, or UTF-16 where its mark says so (Windows PowerShell writes that); empty where they are no text. */
export function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}
