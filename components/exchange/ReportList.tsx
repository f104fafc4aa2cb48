'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

/** What a list takes: so many rows, each drawn when it comes into sight. */
export interface ReportListProps {
  readonly label: string;
  readonly count: number;
  readonly row: (index: number) => ReactNode;
}

/** A usual row; the real height is measured. */
const rowHeight = 44;

/** A list of any length that draws only what is in sight. */
export function ReportList({ label, count, row }: ReportListProps) {
  const scroller = useRef<HTMLElement>(null);
  const band = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <section
      ref={scroller}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the keyboard
      tabIndex={0}
      aria-label={label}
      className="h-full overflow-y-auto px-3 focus-visible:outline-offset-[-3px]"
    >
      <ul className="relative" style={{ height: band.getTotalSize() }}>
        {band.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={band.measureElement}
            data-index={index}
            aria-setsize={count}
            aria-posinset={index + 1}
            className="absolute inset-x-0 top-0 border-line border-b py-2"
            style={{ transform: `translateY(${start}px)` }}
          >
            {row(index)}
          </li>
        ))}
      </ul>
    </section>
  );
}
