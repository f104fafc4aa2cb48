import type { Cell, Table } from '../tables/table.ts';
import { mdSentence, mdTable, mdText } from '../text/markdown.ts';

/** The most rows of a table in a report; the rest is told and stands in the CSV files. */
const mostRows = 500;

/** A table of a report in Markdown, or the words for an empty one. */
export function printTable({ columns, rows, none }: Table): string {
  if (rows.length === 0) return none;
  const shown = columns.flatMap(({ onlyInFiles }, index) => (onlyInFiles ? [] : [index]));
  // A column in which nothing stands tells nothing.
  const filled = shown.filter((index) =>
    rows.some((row) => row[index] !== undefined && row[index].length > 0),
  );
  const table = mdTable(
    filled.map((index) => mdText(columns[index]?.title ?? '')),
    rows.slice(0, mostRows).map((row) => filled.map((index) => printCell(row[index] ?? ''))),
  );
  const left = rows.length - mostRows;
  return left > 0 ? `${table}\n\n${left} more rows stand in the CSV export.` : table;
}

/** A cell in Markdown. */
export function printCell(cell: Cell): string {
  return typeof cell === 'string' ? mdText(cell) : mdSentence(cell);
}
