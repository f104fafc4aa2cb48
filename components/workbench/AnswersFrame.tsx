'use client';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { type PointerEvent, type ReactNode, useEffect } from 'react';
import { setLayout, useLayout, usualAnswersHeight } from '../../store/layout-store.ts';
import { useSelection } from '../../store/selection-store.ts';
import { followPointer } from '../ui/follow-pointer.ts';
import { IconButton } from '../ui/IconButton.tsx';

const least = 120;
const step = 24;

/** The bottom of the page: resizable, remembers its height, closes to a line. */
export function AnswersFrame({ children }: { readonly children: ReactNode }) {
  const isOpen = useLayout((state) => state.answersOpen);
  const height = useLayout((state) => state.answersHeight);
  const asked = useSelection((state) => state.asked);
  // A question that was asked wants to be seen answered.
  useEffect(() => {
    if (asked) setLayout({ answersOpen: true });
  }, [asked]);

  return (
    <section
      id="answers"
      aria-label="Answers"
      className="relative shrink-0 border-line border-t bg-card"
      style={{ height: isOpen ? `min(${height}px, 45dvh)` : '32px' }}
    >
      {isOpen ? <Splitter height={height} /> : null}
      <IconButton
        label={isOpen ? 'Close the answers' : 'Open the answers'}
        shortcut="Ctrl+J"
        size="small"
        className="-top-3 absolute left-1/2 z-20 w-10 rounded-full border border-line bg-card text-muted"
        icon={isOpen ? <ChevronDown size={14} aria-hidden /> : <ChevronUp size={14} aria-hidden />}
        onPress={() => setLayout({ answersOpen: !isOpen })}
      />
      {isOpen ? (
        <div className="h-full min-h-0 overflow-hidden">{children}</div>
      ) : (
        <p className="flex h-full items-center px-3 text-13 text-muted">Answers</p>
      )}
    </section>
  );
}

/** The edge that is dragged, or moved by the arrow keys. */
function Splitter({ height }: { readonly height: number }) {
  const most = () => Math.round(window.innerHeight * 0.45);
  const set = (next: number) =>
    setLayout({ answersHeight: Math.max(least, Math.min(most(), Math.round(next))) });
  const start = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const from = Math.min(height, most()) + event.clientY;
    followPointer(event, ({ clientY }) => set(from - clientY));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be focused and moved
    <div
      role="separator"
      aria-label="Height of the answers"
      aria-orientation="horizontal"
      aria-valuemin={least}
      aria-valuenow={height}
      aria-valuemax={1000}
      tabIndex={0}
      className="absolute inset-x-0 -top-1 z-10 h-2 cursor-row-resize touch-none focus-visible:bg-accent/40 focus-visible:outline-none"
      onPointerDown={start}
      onDoubleClick={() => set(usualAnswersHeight)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp') set(height + step);
        else if (event.key === 'ArrowDown') set(height - step);
        else return;
        event.preventDefault();
      }}
    />
  );
}
