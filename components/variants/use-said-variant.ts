import { useEffect } from 'react';
import { documentStore } from '../../store/document-store.ts';
import { announce } from '../ui/announce.ts';

/** Says which variant is shown now, whatever showed it: a tab, a key, an undo. */
export function useSaidVariant(): void {
  useEffect(
    () =>
      documentStore.subscribe((state, before) => {
        if (state.variant === before.variant || state.aside !== before.aside) return;
        const { variants } = state.document;
        // Another document has other variants: that is said elsewhere.
        if (!before.document.variants.some(({ id }) => variants.some((one) => one.id === id))) return;
        const at = variants.findIndex(({ id }) => id === state.variant);
        const shown = variants[at];
        if (shown) announce(`${shown.name} shown, variant ${at + 1} of ${variants.length}.`);
      }),
    [],
  );
}
