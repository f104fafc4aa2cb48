// biome-ignore-all lint/a11y/useSemanticElements: a <table> lays out its cells itself and cannot leave out those out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: only the current cell takes the focus, as the grid pattern asks
import { memo } from 'react';
import type { MatrixCell } from '../../model/index.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { signalOf, signals } from '../ui/signals.ts';
import { classes } from '../ui/styles.ts';
import { spokenCell } from './matrix-view.ts';

/** What a column's head takes. */
export interface ColumnHeadProps {
  readonly name: string;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly isWide: boolean;
  readonly isMarked: boolean;
}

/** The name of a column; from the bottom up where cells are narrow. */
export const ColumnHead = memo(function ColumnHead(props: ColumnHeadProps) {
  const { name, column, left, width, height, isWide, isMarked } = props;
  return (
    <span
      role="columnheader"
      aria-colindex={column + 2}
      title={name}
      className={classes(
        'absolute top-0 flex overflow-hidden px-2 text-13',
        isWide ? 'items-center' : 'items-end justify-center pb-1',
        isMarked && 'font-semibold text-accent',
      )}
      style={{ left, width, height }}
    >
      <span
        className={classes(
          'truncate',
          !isWide && 'max-h-full rotate-180 leading-4 [writing-mode:vertical-rl]',
        )}
      >
        {name}
      </span>
    </span>
  );
});

/** What a cell takes; plain values, so that scrolling draws only the cells that come into sight. */
export interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly cell: MatrixCell | null;
  readonly from: string;
  readonly to: string;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly isFaded: boolean;
  readonly isWide: boolean;
  readonly isCurrent: boolean;
  readonly isAsked: boolean;
}

/** One pair: sign, letter and, where there is room, the word; a press opens its trace. */
export const Cell = memo(function Cell({
  row,
  column,
  cell,
  from,
  to,
  left,
  width,
  height,
  ...is
}: CellProps) {
  const look = cell ? signals[signalOf(cell.verdict, cell.path)] : null;
  const name = spokenCell(from, to, cell);
  return (
    <span
      role="gridcell"
      aria-colindex={column + 2}
      aria-label={name}
      title={name}
      tabIndex={is.isCurrent ? 0 : -1}
      data-row={row}
      data-column={column}
      className={classes(
        'absolute top-0 flex items-center gap-1.5 overflow-hidden border-line border-r px-2 text-12 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
        !is.isWide && 'justify-center',
        look ? classes('cursor-pointer hover:brightness-95', look.text, look.tint) : 'bg-ink/6',
        is.isFaded && look && 'opacity-30',
        is.isAsked && 'ring-2 ring-accent ring-inset',
      )}
      style={{ left, width, height }}
    >
      {look ? (
        <>
          <Glyph path={look.glyph} size={13} className="shrink-0" />
          <span className="w-2 shrink-0 text-center font-mono font-semibold">{look.letter}</span>
          {is.isWide ? <span className="truncate">{look.word}</span> : null}
        </>
      ) : null}
    </span>
  );
});
