import type { Json } from '../catalog/arm-resource.ts';
import type { Document } from '../document/document.ts';
import type { Problem } from '../explain/problem.ts';
import type { ResourceId } from '../ids.ts';

/** A file that somebody dropped, opened or pasted. */
export interface ImportFile {
  /** Its name; empty for pasted text. */
  readonly name: string;
  /** Its text as UTF-8; empty where the bytes are no text. */
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** What reading may be told, and what only the outside can give. */
export interface ImportOptions {
  /** Makes ids that never collide. */
  newId(): ResourceId;
  /** The file of parameters that belongs to a template. */
  readonly parameters?: ImportFile;
  /** Further lists of resources, read together with the first: only where each is one, see `isResourceList`. */
  readonly others?: readonly ImportFile[];
  /** Values for parameters that the template leaves open, by name; names are compared without regard to case. */
  readonly values?: Readonly<Record<string, Json>>;
  /** Replaces names, subscription and tenant ids and public addresses. */
  readonly sanitise?: boolean;
  /** Now, as `2026-11-29T12:00:00Z`, for `utcNow()`. */
  readonly now?: string;
  progress?(done: number, total: number): void;
}

/** A parameter that a template wants and nobody gave: asked for, with a sensible stand-in. */
export interface MissingParameter {
  readonly name: string;
  readonly type: string;
  /** The template's own description. */
  readonly says: string;
  readonly allowed?: readonly Json[];
  /** What is used until somebody says otherwise. */
  readonly standIn: Json;
  readonly secure: boolean;
}

/** One resource of the file, as the report names it. */
export interface ReportEntry {
  readonly type: string;
  readonly name: string;
  /** Where in the file. */
  readonly at: string;
  /** The resource of the design; absent where it became none. */
  readonly resource?: ResourceId;
  /** Paths of properties that are kept but not modelled, or the reason. */
  readonly details: readonly string[];
}

/** What became of everything in the file. */
export interface ImportReport {
  /** Resources in the file. */
  readonly found: number;
  /** Became a kind of the design, alone or as part of another thing. */
  readonly understood: readonly ReportEntry[];
  /** Understood, with properties that nobody here models: kept, and printed back. */
  readonly kept: readonly ReportEntry[];
  /** Of a type without a kind: kept as generic boxes. */
  readonly generic: readonly ReportEntry[];
  /** Values that only a deployment can know, links that lead out of the file, templates elsewhere. */
  readonly unresolved: readonly ReportEntry[];
}

/** What reading a file gives. */
export interface ImportResult {
  /** Null where nothing could be read. */
  readonly document: Document | null;
  /** What kind of file it was, in words: `ARM template`, `Resource Graph`, `Reachboard file`. */
  readonly format: string;
  readonly problems: readonly Problem[];
  readonly report: ImportReport;
  readonly missing: readonly MissingParameter[];
  /** Things that have no place yet: a layout is wanted. */
  readonly unplaced: boolean;
}

/** One kind of file that can be read. */
export interface Importer {
  readonly id: string;
  readonly title: string;
  /** By content, never by name alone. */
  recognises(file: ImportFile): boolean;
  /** Never throws. */
  read(file: ImportFile, options: ImportOptions): ImportResult;
}
