import type {
  Document,
  Exporter,
  ExportFile,
  ExportInput,
  ImportResult,
  Json,
  MergeResult,
} from '../model/index.ts';
import type { Job } from './job.ts';

/** One format of the export dialog: all of an exporter but its work. */
export type Format = Omit<Exporter, 'write'>;

/** What is exported in which format. */
export interface ExportRequest extends ExportInput {
  /** The id of the format. */
  readonly format: string;
}

/** The files of an export. */
export interface Exported {
  readonly files: readonly ExportFile[];
  /** What the name of one file that holds them all begins with. */
  readonly stem: string;
}

/** A file as the page has it: its name, empty for pasted text, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What is read, and how. */
export interface ImportRequest {
  /** A template or an export, and perhaps its parameters: told apart by content. */
  readonly files: readonly GivenFile[];
  /** Values for parameters that the template leaves open. */
  readonly values: Readonly<Record<string, Json>>;
  readonly sanitise: boolean;
  /** Now, as `2026-11-29T12:00:00Z`. */
  readonly now: string;
}

/** What a file of an import was taken for. */
export interface FileRole {
  readonly name: string;
  readonly role: 'source' | 'parameters' | 'left out';
}

/** What reading gave, with the files that it was read from. */
export interface Imported extends ImportResult {
  readonly roles: readonly FileRole[];
  /** A design of ours, alone or in a picture: it is opened rather than imported. */
  readonly isOwn: boolean;
}

/** What came in, to be put into a variant of the document that is open. */
export interface MergeRequest {
  readonly document: Document;
  readonly variant: string;
  readonly incoming: Document;
  /** Things of the same resource groups that are not in the import any more go. */
  readonly removeGone: boolean;
}

/** Everything that reads and writes files, by name; `exchange.worker.ts` holds the functions. */
export interface ExchangeJobs {
  /** Every format, in the order of the dialog. */
  readonly formats: Job<null, readonly Format[]>;
  readonly exportDocument: Job<ExportRequest, Exported>;
  /** Reads files: nothing is replaced by that. */
  readonly importFiles: Job<ImportRequest, Imported>;
  /** Brings a variant up to date with what was read: what was there keeps its place. */
  readonly mergeImport: Job<MergeRequest, MergeResult>;
}
