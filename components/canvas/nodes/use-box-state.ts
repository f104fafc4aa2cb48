import { useState } from 'react';
import { presenterStore } from '../../../store/presenter-store.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { useCanvas } from '../canvas-state.ts';

/** Has this box the keyboard? */
export function useIsCursor(id: string): boolean {
  return useCanvas(({ cursor, hasKeyboard }) => hasKeyboard && cursor === id);
}

/** Is a wire pulled over this box, and would it take it? */
export function useWireOver(id: string): 'welcome' | 'refused' | null {
  return useCanvas(({ wire }) =>
    wire === null || wire.over !== id ? null : wire.isWelcome ? 'welcome' : 'refused',
  );
}

/** Is this the first end of a connection or question made by two clicks? */
export function useIsFirstEnd(id: string): boolean {
  return useSelection(({ connectFrom }) => connectFrom === id);
}

/** Is its name being changed in place? */
export function useIsRenaming(id: string): boolean {
  return useSelection(({ renaming }) => renaming === id);
}

/** What comes with a step of a presentation fades in; its class. */
export function useComing(): string {
  const [isComing] = useState(() => presenterStore.getState().mode === 'presenting');
  return isComing ? 'animate-step-come' : '';
}
