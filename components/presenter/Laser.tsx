'use client';
import { useEffect, useState } from 'react';
import { wantsLessMotion } from '../ui/less-motion.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** How long a point of the trail glows. */
const glowMs = 450;

/** A red dot at the pointer, with a trail that fades. */
export function Laser() {
  const [trail, setTrail] = useState<readonly Spot[]>([]);
  useEffect(() => {
    let points: readonly Spot[] = [];
    let frame = 0;
    const isStill = wantsLessMotion();
    const draw = () => {
      const now = performance.now();
      const last = points.at(-1);
      points = points.filter((point) => point === last || now - point.at < glowMs);
      setTrail(points);
      frame = points.length > 1 ? requestAnimationFrame(draw) : 0;
    };
    const move = ({ clientX, clientY }: PointerEvent) => {
      const point = { x: clientX, y: clientY, at: performance.now() };
      points = isStill ? [point] : [...points, point];
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    window.addEventListener('pointermove', move);
    return () => {
      window.removeEventListener('pointermove', move);
      cancelAnimationFrame(frame);
    };
  }, []);
  const head = trail.at(-1);
  if (!head) return null;
  return (
    <svg
      aria-hidden="true"
      data-laser
      className="pointer-events-none fixed inset-0 z-40 size-full text-blocked"
    >
      {trail.slice(1).map((point, index) => {
        const before = trail[index] ?? point;
        const share = (index + 1) / trail.length;
        return (
          <line
            key={point.at}
            x1={before.x}
            y1={before.y}
            x2={point.x}
            y2={point.y}
            stroke="currentColor"
            strokeWidth={2 + 6 * share}
            strokeLinecap="round"
            opacity={share * 0.8}
          />
        );
      })}
      <circle cx={head.x} cy={head.y} r={15} fill="currentColor" opacity={0.25} />
      <circle cx={head.x} cy={head.y} r={8} fill="currentColor" />
    </svg>
  );
}
