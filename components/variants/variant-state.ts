import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

interface VariantState {
  /** The variant whose name is being changed in place. */
  readonly renaming: string | null;
}

const variantState = createStore<VariantState>(() => ({ renaming: null }));

/** Opens the name of a variant for changing, or closes it with null. */
export function renameInPlace(renaming: string | null): void {
  variantState.setState({ renaming });
}

/** The variant whose name is being changed in place. */
export function useRenaming(): string | null {
  return useStore(variantState, (state) => state.renaming);
}
