import type { CanvasNote } from '../canvas.ts';
import type { Document } from '../document.ts';
import type { EditResult } from '../edit.ts';

/** Puts a note on the canvas. */
export function addNote(
  document: Document,
  _targets: readonly string[],
  input: { readonly note: CanvasNote },
): EditResult {
  return withNotes(document, [...document.canvas.notes.filter(({ id }) => id !== input.note.id), input.note]);
}

/** Changes the text, the place or the size of a note. */
export function changeNote(
  document: Document,
  _targets: readonly string[],
  input: { readonly id: string; readonly change: Partial<Omit<CanvasNote, 'id'>> },
): EditResult {
  const { id, change } = input;
  return withNotes(
    document,
    document.canvas.notes.map((note) => (note.id === id ? { ...note, ...change } : note)),
  );
}

/** Takes notes off the canvas. */
export function removeNotes(
  document: Document,
  _targets: readonly string[],
  { ids }: { readonly ids: readonly string[] },
): EditResult {
  return withNotes(
    document,
    document.canvas.notes.filter(({ id }) => !ids.includes(id)),
  );
}

function withNotes(document: Document, notes: readonly CanvasNote[]): EditResult {
  return { document: { ...document, canvas: { ...document.canvas, notes } }, problems: [] };
}
