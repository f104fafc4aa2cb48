'use client';
import { useEffect, useRef } from 'react';
import { presentedStep } from '../../store/presenter.ts';
import { canvasPort } from '../canvas/canvas-port.ts';

/** Dims the picture but for a circle around the pointer; until the pointer moves, around what the step highlights. */
export function SpotlightVeil() {
  const veil = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const put = (x: number, y: number) => {
      const corner = veil.current?.getBoundingClientRect();
      if (!corner || !veil.current) return;
      veil.current.style.setProperty('--spot-x', `${x - corner.left}px`);
      veil.current.style.setProperty('--spot-y', `${y - corner.top}px`);
    };
    const [first] = presentedStep()?.highlight ?? [];
    const start = first ? canvasPort()?.onScreen(first) : null;
    put(start?.x ?? window.innerWidth / 2, start?.y ?? window.innerHeight / 3);
    const move = ({ clientX, clientY }: PointerEvent) => put(clientX, clientY);
    window.addEventListener('pointermove', move);
    return () => window.removeEventListener('pointermove', move);
  }, []);
  return (
    <div
      ref={veil}
      aria-hidden="true"
      data-spotlight
      className="pointer-events-none absolute inset-0 z-30"
      style={{
        background:
          'radial-gradient(circle at var(--spot-x) var(--spot-y), transparent 0 190px, color-mix(in srgb, var(--color-blackout) 72%, transparent) 250px)',
      }}
    />
  );
}
