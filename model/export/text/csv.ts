import { printSentence } from '../../explain/sentence.ts';
import type { Cell, Table } from '../tables/table.ts';

/**
 * A table as CSV (RFC 4180: commas, CRLF, quotes doubled). It starts with a byte order mark, without which Excel takes UTF-8 for the code page of the machine.
 * A cell that a spreadsheet would run as a formula gets an apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection, read 2026-11-29.
 */
export function csvText({ columns, rows }: Table): string {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(textOf))];
  return `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
}

/** One cell: defused where it begins like a formula, quoted where it holds a comma, a quote or a line break. */
export function csvCell(text: string): string {
  const defused = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : printSentence(cell);
}
