import type { Sentence } from '../../explain/sentence.ts';

/** What stands in a cell: plain text, or a sentence with names and machine texts. */
export type Cell = string | Sentence;

/** A column; some are for machines and would only make a report wide. */
export interface Column {
  readonly title: string;
  readonly onlyInFiles?: true;
}

/** A table of a report: printed as Markdown and as CSV from the same rows. */
export interface Table {
  /** The word in file names, such as `ip-plan`. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is said where there is no row. */
  readonly none: string;
}
