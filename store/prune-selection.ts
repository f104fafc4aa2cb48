import { documentStore, shownDesign } from './document-store.ts';
import { selectionStore } from './selection-store.ts';

/** Takes out of the selection what an undo, another tab or another variant took off the canvas; gives the way to stop. */
export function pruneSelection(): () => void {
  return documentStore.subscribe((state, before) => {
    if (state.document === before.document && state.variant === before.variant) return;
    const { selected, selectedNotes, connectFrom, renaming, select, startFrom, rename } =
      selectionStore.getState();
    const { resources } = shownDesign(state);
    const isThere = (id: string) => Object.hasOwn(resources, id);
    const notes = new Set(state.document.canvas.notes.map(({ id }) => id));
    select(
      selected.filter(isThere),
      selectedNotes.filter((id) => notes.has(id)),
    );
    if (connectFrom && !isThere(connectFrom)) startFrom(null);
    if (renaming && !isThere(renaming) && !notes.has(renaming)) rename(null);
  });
}
