import { type PointerEvent, useRef, useState } from 'react';
import { type DropSpot, dropSpot } from './drop-spot.ts';
import { moveTo } from './variant-edits.ts';

/** Dragging tabs into another order. */
export interface DragOrder {
  start(event: PointerEvent<HTMLElement>, id: string): void;
  isDragged(id: string): boolean;
  /** On which side of this tab the dragged one would come. */
  sideOf(id: string): 'before' | 'after' | null;
}

/** A shorter way is a press. */
const leastWay = 6;

/** Lets the tabs of a row be dragged; the order changes when the hand lets go, and Escape lets it be. */
export function useDragOrder(ids: readonly string[]): DragOrder {
  const [dragged, setDragged] = useState<string | null>(null);
  const [spot, setSpot] = useState<DropSpot | null>(null);
  const order = useRef(ids);
  order.current = ids;

  const start = (event: PointerEvent<HTMLElement>, id: string) => {
    const row = event.currentTarget.parentElement;
    if (event.button !== 0 || !row) return;
    const from = event.clientX;
    let now: DropSpot | null = null;
    let isDragging = false;
    const gone = new AbortController();
    const stop = () => {
      gone.abort();
      setDragged(null);
      setSpot(null);
    };
    const { signal } = gone;
    window.addEventListener(
      'pointermove',
      ({ clientX }) => {
        isDragging ||= Math.abs(clientX - from) >= leastWay;
        if (!isDragging) return;
        now = dropSpot(spansIn(row), id, clientX);
        setDragged(id);
        setSpot(now);
      },
      { signal },
    );
    window.addEventListener(
      'pointerup',
      () => {
        stop();
        if (now && order.current.includes(id)) moveTo(id, now.index);
      },
      { signal },
    );
    window.addEventListener('pointercancel', stop, { signal });
    window.addEventListener(
      'keydown',
      (pressed) => {
        if (pressed.key === 'Escape') stop();
      },
      { signal },
    );
  };

  return {
    start,
    isDragged: (id) => dragged === id,
    sideOf: (id) => (dragged !== null && spot?.beside === id ? spot.side : null),
  };
}

function spansIn(row: HTMLElement) {
  return [...row.querySelectorAll<HTMLElement>('[data-variant]')].map((tab) => {
    const { left, right } = tab.getBoundingClientRect();
    return { id: tab.dataset.variant ?? '', left, right };
  });
}
