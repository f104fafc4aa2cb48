import type { PointerEvent } from 'react';

/** Follows a pointer that was pressed on an element until it is let go, wherever it goes. */
export function followPointer(
  { currentTarget: element, pointerId }: PointerEvent<HTMLElement>,
  onMove: (event: globalThis.PointerEvent) => void,
): void {
  element.setPointerCapture(pointerId);
  const stop = () => {
    element.removeEventListener('pointermove', onMove);
    element.removeEventListener('pointerup', stop);
    element.removeEventListener('pointercancel', stop);
  };
  element.addEventListener('pointermove', onMove);
  element.addEventListener('pointerup', stop);
  element.addEventListener('pointercancel', stop);
}
