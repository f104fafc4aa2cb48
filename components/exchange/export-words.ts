import type { ExportFile } from '../../model/index.ts';

/** How a file can be looked at: as text, as a picture, or not at all. A drawing is no text to anybody but its program. */
export function lookOf({ content, type }: Pick<ExportFile, 'content' | 'type'>): 'text' | 'picture' | 'none' {
  if (type.startsWith('image/')) return 'picture';
  return typeof content === 'string' && !isDrawing(type) ? 'text' : 'none';
}

/** Is it a drawing that its own program shows? */
export function isDrawing(type: string): boolean {
  return type.includes('jgraph');
}

/** The size of a file as a person says it: `812 bytes`, `214 KB`, `3.4 MB`. */
export function sizeText({ content }: Pick<ExportFile, 'content'>): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

/** Lines that are shown of a text: more would only make the dialog slow. */
const mostLines = 400;
const longestLine = 400;

/** The beginning of a text, and how many lines were left out below it. */
export function beginningOf(text: string): { readonly shown: string; readonly left: number } {
  const lines = text.split('\n');
  const shown = lines
    .slice(0, mostLines)
    .map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)} …` : line));
  return { shown: shown.join('\n'), left: Math.max(0, lines.length - mostLines) };
}
