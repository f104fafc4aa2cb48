import { createContext, useContext } from 'react';
import { type Design, variantOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';

/** Which variant a canvas shows, and whether edits go there. */
export interface Pane {
  readonly side: 'only' | 'left' | 'right';
  readonly variant: string;
  /** The shown variant of the document is this one: the keyboard, the hand and the menus mean this canvas. */
  readonly isActive: boolean;
}

/** Set around a canvas by `split/CanvasArea.tsx`; without it a canvas shows the shown variant. */
export const PaneContext = createContext<Pane | null>(null);

/** The pane that a part of the canvas stands in. */
export function usePane(): Pane {
  const shown = useDocument((state) => state.variant);
  return useContext(PaneContext) ?? { side: 'only', variant: shown, isActive: true };
}

/** The design of this pane's variant. */
export function usePaneDesign(): Design {
  const { variant } = usePane();
  return useDocument(({ document }) => variantOf(document, variant).design);
}
