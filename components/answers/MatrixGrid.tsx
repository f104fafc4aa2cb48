// biome-ignore-all lint/a11y/useSemanticElements: a <table> lays out its cells itself and cannot leave out those out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: only the current cell takes the focus, as the grid pattern asks
'use client';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import type { ResourceId } from '../../model/index.ts';
import { classes } from '../ui/styles.ts';
import { type GridPlace, nextPlace } from './grid-keys.ts';
import { Cell, ColumnHead } from './MatrixCells.tsx';
import type { MatrixView } from './matrix-view.ts';

const rowHeight = 28;
const nameWidth = 168;
const wideCell = 148;
const narrowCell = 48;
const wideHead = 28;
const narrowHead = { least: 40, most: 104, perLetter: 7.2 };

/** What the grid takes. */
export interface MatrixGridProps {
  readonly view: MatrixView;
  /** The asked pair, which is marked. */
  readonly asked: { readonly from: ResourceId | null; readonly to: ResourceId | null };
  readonly onOpen: (source: ResourceId, destination: ResourceId) => void;
}

/** The matrix as a grid that draws only what is in sight; one tab stop, arrows inside, Enter opens the trace. */
export function MatrixGrid({ view, asked, onOpen }: MatrixGridProps) {
  const { rows, columns } = view;
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const isWide = nameWidth + columns.length * wideCell <= width;
  const cellWidth = isWide ? wideCell : narrowCell;
  const headHeight = isWide ? wideHead : headOf(columns.map(({ name }) => name));
  const rowBand = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 4,
  });
  const columnBand = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cellWidth,
    scrollMargin: nameWidth,
    scrollPaddingStart: nameWidth,
    overscan: 3,
  });
  useEffect(() => {
    if (cellWidth > 0) columnBand.measure();
  }, [cellWidth, columnBand]);

  const [wished, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const place = {
    row: Math.min(wished.row, rows.length - 1),
    column: Math.min(wished.column, columns.length - 1),
  };
  const go = (next: GridPlace) => {
    setPlace(next);
    rowBand.scrollToIndex(next.row);
    columnBand.scrollToIndex(next.column);
    // The cell may come into being only after the scroll.
    requestAnimationFrame(() => focusCell(scroller.current, next));
  };
  const open = ({ row, column }: GridPlace) => {
    const [source, destination] = [rows[row], columns[column]];
    if (source && destination && view.cellAt(row, column)) onOpen(source.id, destination.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextPlace(place, event, { rows: rows.length, columns: columns.length });
    if (!next && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (next) go(next);
    else open(place);
  };
  const onClick = (event: MouseEvent) => {
    const pressed = placeOf(event.target);
    if (!pressed) return;
    setPlace(pressed);
    open(pressed);
  };
  const shownColumns = columnBand.getVirtualItems();
  return (
    <div
      ref={scroller}
      role="grid"
      aria-label="Who reaches whom"
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      onKeyDown={onKeyDown}
      onClick={onClick}
      className="relative min-h-0 flex-1 overflow-auto border-line border-t"
    >
      <div
        role="presentation"
        className="relative"
        style={{
          width: nameWidth + columns.length * cellWidth,
          height: headHeight + rows.length * rowHeight,
        }}
      >
        <div
          role="row"
          aria-rowindex={1}
          className="sticky top-0 z-20 border-line border-b bg-card"
          style={{ height: headHeight }}
        >
          <span
            role="columnheader"
            aria-colindex={1}
            className="sticky left-0 z-10 flex h-full items-end bg-card px-2 pb-1 text-12 text-muted"
            style={{ width: nameWidth }}
          >
            From ↓ to →
          </span>
          {shownColumns.map(({ index, start }) => (
            <ColumnHead
              key={index}
              column={index}
              name={columns[index]?.name ?? ''}
              left={start}
              width={cellWidth}
              height={headHeight}
              isWide={isWide}
              isMarked={columns[index]?.id === asked.to}
            />
          ))}
        </div>
        {rowBand.getVirtualItems().map(({ index: row, start }) => (
          <div
            key={row}
            role="row"
            aria-rowindex={row + 2}
            className="absolute left-0 w-full border-line border-b"
            style={{ top: start, height: rowHeight }}
          >
            <span
              role="rowheader"
              aria-colindex={1}
              title={rows[row]?.name}
              className={classes(
                'sticky left-0 z-10 block h-full truncate border-line border-r bg-card px-2 leading-7 text-13',
                rows[row]?.id === asked.from && 'font-semibold text-accent',
              )}
              style={{ width: nameWidth }}
            >
              {rows[row]?.name}
            </span>
            {shownColumns.map(({ index: column, start: left }) => (
              <Cell
                key={column}
                row={row}
                column={column}
                cell={view.cellAt(row, column)}
                from={rows[row]?.name ?? ''}
                to={columns[column]?.name ?? ''}
                left={left}
                width={cellWidth}
                height={rowHeight - 1}
                isFaded={!view.fits(row, column)}
                isWide={isWide}
                isCurrent={place.row === row && place.column === column}
                isAsked={rows[row]?.id === asked.from && columns[column]?.id === asked.to}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Room for the longest name, within reason. */
function headOf(names: readonly string[]): number {
  const longest = names.reduce((most, name) => Math.max(most, name.length), 0);
  return Math.min(narrowHead.most, Math.max(narrowHead.least, 14 + longest * narrowHead.perLetter));
}

/** The place of the cell that an event came from. */
function placeOf(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}

function focusCell(scroller: HTMLDivElement | null, { row, column }: GridPlace): void {
  scroller
    ?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`)
    ?.focus({ preventScroll: true });
}

/** The width of an element, kept up to date. */
function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
