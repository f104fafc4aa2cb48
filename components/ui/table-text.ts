/** A table as plain cells, the head first. */
export type Cells = readonly (readonly string[])[];

/** Prints cells as CSV; what a spreadsheet would take for a formula is marked as text. */
export function toCsv(cells: Cells): string {
  return cells.map((row) => row.map(csvCell).join(',')).join('\r\n');
}

/** Prints cells as a Markdown table. */
export function toMarkdown(cells: Cells): string {
  const [head = [], ...body] = cells;
  const line = (row: readonly string[]) => `| ${row.map(markdownCell).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...body.map(line)].join('\n');
}

/** Order for sorting: numbers inside texts by value, empty cells last. */
export function compareCells(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  return collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll(/\s*\n\s*/g, ' ');
}
