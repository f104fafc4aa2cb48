import { plainLine } from './plain-line.ts';

/** A label in quotes that shows lines of text as they are written; a line longer than `most` signs is cut. */
export function mermaidLabel(lines: readonly string[], most = 80): string {
  const shown = lines.map((line) => escaped(cut(plainLine(line), most))).filter((line) => line !== '');
  return `"${shown.join('<br/>') || '#8203;'}"`;
}

/** A comment on a line of its own; braces and percent signs could make a directive of it. */
export function mermaidComment(text: string): string {
  return `%% ${plainLine(text).replace(/[{}%;]/g, ' ')}`;
}

/** Signs that Mermaid, or the Markdown and HTML inside its labels, would read as something, as its entity codes: https://mermaid.js.org/syntax/flowchart.html, read 2026-11-29. */
function escaped(text: string): string {
  return (
    text
      .replace(/["#;&<>`*_~\\$]/g, code)
      // Formulas, line breaks and icons are looked for after entities are read: a sign without width keeps them apart.
      .replace(/#36;(?=#36;)|#92;(?=n)|\bfa[a-z]*:(?=fa-)/g, '$&#8203;')
      .replace(/^[-+=>]|^\d+(?=[.)]\s)/, (start) => code(start.slice(0, 1)) + start.slice(1))
  );
}

function code(sign: string): string {
  return `#${sign.codePointAt(0)};`;
}

function cut(text: string, most: number): string {
  const signs = [...text];
  return signs.length > most ? `${signs.slice(0, most - 1).join('')}…` : text;
}
