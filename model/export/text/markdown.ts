import type { Sentence } from '../../explain/sentence.ts';
import { plainLine } from './plain-line.ts';

/** A text in Markdown that reads as it is written: no heading, link, picture, HTML or formula comes of it. */
export function mdText(text: string): string {
  return (
    plainLine(text)
      .replace(/[\\`*_[\]|~$]/g, '\\$&')
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      // Addresses in names would become links by themselves.
      .replace(/:\/\//g, ':&#47;&#47;')
      .replace(/\b(www)\./gi, '$1&#46;')
      .replace(/^[#+=-]/, '\\$&')
      .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
  );
}

/** A machine text in Markdown, in a fence longer than any run of backticks in it. */
export function mdCode(text: string): string {
  const line = plainLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** A sentence in Markdown: names as text, machine texts and rules as code. */
export function mdSentence(sentence: Sentence): string {
  return sentence
    .map((part) => {
      // A part is a piece of a line: its spaces count, and it does not start one.
      if (typeof part === 'string') return inner(part);
      if ('name' in part) return inner(part.name);
      return mdCode('code' in part ? part.code : part.rule);
    })
    .join('')
    .trim();
}

function inner(text: string): string {
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  // A letter in front keeps the signs that only count at the start of a line.
  return `${before && ' '}${mdText(`x${core}`).slice(1)}${after && ' '}`;
}

/** A table; cells are Markdown already. Pipes inside code are escaped too, as tables want it. */
export function mdTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|').replace(/[\r\n]+/g, ' ');
}
