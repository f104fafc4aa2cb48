import { csvCell, mdTable, mdText } from '../../model/index.ts';

/** A table as plain cells, the head first. */
export type Cells = readonly (readonly string[])[];

/** Prints cells as CSV; what a spreadsheet would take for a formula is marked as text. */
export function toCsv(cells: Cells): string {
  return cells.map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** Prints cells as a Markdown table, in which every name reads as it is written. */
export function toMarkdown(cells: Cells): string {
  const [head = [], ...body] = cells.map((row) => row.map(mdText));
  return mdTable(head, body);
}

/** Order for sorting: numbers inside texts by value, empty cells last. */
export function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
