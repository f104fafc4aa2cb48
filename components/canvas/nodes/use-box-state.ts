import { useState } from 'react';
import { presenterStore } from '../../../store/presenter-store.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { useCanvas } from '../canvas-state.ts';
import { usePane } from '../pane.ts';

/** Has this box the keyboard? */
export function useIsCursor(id: string): boolean {
  const { isActive } = usePane();
  return useCanvas(({ cursor, hasKeyboard }) => isActive && hasKeyboard && cursor === id);
}

/** Is a wire pulled over this box, and would it take it? */
export function useWireOver(id: string): 'welcome' | 'refused' | null {
  const { isActive } = usePane();
  return useCanvas(({ wire }) =>
    !isActive || wire === null || wire.over !== id ? null : wire.isWelcome ? 'welcome' : 'refused',
  );
}

/** Is this the first end of a connection or question made by two clicks? */
export function useIsFirstEnd(id: string): boolean {
  return useSelection(({ connectFrom }) => connectFrom === id);
}

/** Is its name being changed in place? */
export function useIsRenaming(id: string): boolean {
  const { isActive } = usePane();
  return useSelection(({ renaming }) => isActive && renaming === id);
}

/** Side by side, a thing under the pointer is marked in both canvases. */
export function useIsHovered(id: string): boolean {
  const { side } = usePane();
  return useSelection(({ hovered }) => side !== 'only' && hovered === id);
}

/** What comes with a step of a presentation fades in; its class. */
export function useComing(): string {
  const [isComing] = useState(() => presenterStore.getState().mode === 'presenting');
  return isComing ? 'animate-step-come' : '';
}
