'use client';
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from 'react';
import { leastShare, setShare, splitStore, useSplit } from '../../../store/split-store.ts';
import { followPointer } from '../../ui/follow-pointer.ts';

const step = 0.04;
/** From this width on the panes stand beside each other, below it one over the other; as in the classes of the area. */
const wide = '(min-width: 900px)';

/** The border between the panes: dragged, or moved by the arrow keys. */
export function SplitDivider() {
  const share = useSplit((state) => state.share);
  const isWide = useIsWide();
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const room = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!room) return;
    followPointer(event, ({ clientX, clientY }) =>
      setShare(isWide ? (clientX - room.left) / room.width : (clientY - room.top) / room.height),
    );
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and moved
    <div
      role="separator"
      aria-label="Border between the variants"
      aria-orientation={isWide ? 'vertical' : 'horizontal'}
      aria-valuemin={leastShare * 100}
      aria-valuenow={Math.round(share * 100)}
      aria-valuemax={100 - leastShare * 100}
      tabIndex={0}
      className="relative z-20 shrink-0 touch-none bg-line outline-none after:absolute after:-inset-x-1 after:inset-y-0 hover:bg-accent focus-visible:bg-accent max-[899px]:h-1 max-[899px]:cursor-row-resize max-[899px]:after:inset-x-0 max-[899px]:after:-inset-y-1 min-[900px]:w-1 min-[900px]:cursor-col-resize"
      onPointerDown={start}
      onDoubleClick={() => setShare(0.5)}
      onKeyDown={onKey}
    />
  );
}

function onKey(event: KeyboardEvent): void {
  const { share } = splitStore.getState();
  if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') setShare(share - step);
  else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') setShare(share + step);
  else if (event.key === 'Home') setShare(leastShare);
  else if (event.key === 'End') setShare(1 - leastShare);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function useIsWide(): boolean {
  const [isWide, setIsWide] = useState(true);
  useEffect(() => {
    const query = matchMedia(wide);
    const look = () => setIsWide(query.matches);
    look();
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, []);
  return isWide;
}
