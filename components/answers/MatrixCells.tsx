// biome-ignore-all lint/a11y/useSemanticElements: a <table> lays out its cells itself and cannot leave out those out of sight
// biome-ignore-all lint/a11y/useFocusableInteractive: only the current cell takes the focus, as the grid pattern asks
import type { MatrixCell } from '../../model/index.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { signalOf, signals } from '../ui/signals.ts';
import { classes } from '../ui/styles.ts';
import type { GridPlace } from './grid-keys.ts';
import type { MatrixLine } from './matrix-view.ts';

/** Where a cell stands in its row. */
export interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** What a column's head takes. */
export interface ColumnHeadProps {
  readonly line: MatrixLine;
  readonly index: number;
  readonly isWide: boolean;
  readonly isMarked: boolean;
  readonly box: Box;
}

/** The name of a column; from the bottom up where cells are narrow. */
export function ColumnHead({ line, index, isWide, isMarked, box }: ColumnHeadProps) {
  return (
    <span
      role="columnheader"
      aria-colindex={index + 2}
      title={line.name}
      className={classes(
        'absolute top-0 flex overflow-hidden px-2 text-13',
        isWide ? 'items-center' : 'items-end justify-center pb-1',
        isMarked && 'font-semibold text-accent',
      )}
      style={box}
    >
      <span
        className={classes(
          'truncate',
          // Read from the bottom up, beside each other.
          !isWide && 'max-h-full rotate-180 leading-4 [writing-mode:vertical-rl]',
        )}
      >
        {line.name}
      </span>
    </span>
  );
}

/** What a cell takes. */
export interface CellButtonProps {
  readonly place: GridPlace;
  readonly cell: MatrixCell | null;
  readonly name: string;
  readonly isFaded: boolean;
  readonly isWide: boolean;
  readonly isCurrent: boolean;
  readonly isAsked: boolean;
  readonly box: Box;
  readonly onPress: () => void;
}

/** One pair: sign, letter and, where there is room, the word; a press opens its trace. */
export function CellButton({ place, cell, name, box, onPress, ...is }: CellButtonProps) {
  const look = cell ? signals[signalOf(cell.verdict, cell.path)] : null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it takes the keys
    <span
      role="gridcell"
      aria-colindex={place.column + 2}
      aria-label={name}
      title={name}
      tabIndex={is.isCurrent ? 0 : -1}
      data-row={place.row}
      data-column={place.column}
      onClick={onPress}
      className={classes(
        'absolute top-0 flex items-center gap-1.5 overflow-hidden border-line border-r px-2 text-12 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
        is.isWide ? '' : 'justify-center',
        look ? classes('cursor-pointer hover:brightness-95', look.text, look.tint) : 'bg-ink/6',
        is.isFaded && look && 'opacity-30',
        is.isAsked && 'ring-2 ring-accent ring-inset',
      )}
      style={box}
    >
      {look && cell ? (
        <>
          <Glyph path={look.glyph} size={13} className="shrink-0" />
          <span className="w-2 shrink-0 text-center font-mono font-semibold">{look.letter}</span>
          {is.isWide ? <span className="truncate">{look.word}</span> : null}
        </>
      ) : null}
    </span>
  );
}
