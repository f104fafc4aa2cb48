import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { KindName, ResourceId } from '../../model/index.ts';

/** The small dialogs about resources that outline, canvas and palette share; one is open at a time. */
export type OpenDialog =
  | { readonly kind: 'rename'; readonly id: ResourceId }
  | { readonly kind: 'move'; readonly ids: readonly ResourceId[] }
  | { readonly kind: 'connect'; readonly from: ResourceId }
  | { readonly kind: 'add'; readonly parent: ResourceId | null }
  | { readonly kind: 'addInto'; readonly what: KindName }
  /** Null is every service of the design. */
  | { readonly kind: 'convert'; readonly services: readonly ResourceId[] | null };

interface DialogState {
  readonly open: OpenDialog | null;
}

const dialogStore = createStore<DialogState>(() => ({ open: null }));

/** Opens a dialog in place of any other. */
export function openDialog(dialog: OpenDialog): void {
  dialogStore.setState({ open: dialog });
}

/** Closes the dialog that is open. */
export function closeDialog(): void {
  dialogStore.setState({ open: null });
}

/** Which dialog is open. */
export function useOpenDialog(): OpenDialog | null {
  return useStore(dialogStore, (state) => state.open);
}
