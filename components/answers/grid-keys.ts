/** A place in a grid. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** What is pressed, as far as a grid cares. */
export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const pageRows = 8;

/** Where a key leads in a grid; null where it is no key of a grid. */
export function nextPlace(
  { row, column }: GridPlace,
  { key, ctrlKey }: GridKey,
  size: { readonly rows: number; readonly columns: number },
): GridPlace | null {
  const last = { row: size.rows - 1, column: size.columns - 1 };
  const moves: Readonly<Record<string, GridPlace>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    PageUp: { row: row - pageRows, column },
    PageDown: { row: row + pageRows, column },
    Home: { row: ctrlKey ? 0 : row, column: 0 },
    End: { row: ctrlKey ? last.row : row, column: last.column },
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to ? { row: within(to.row, last.row), column: within(to.column, last.column) } : null;
}

function within(value: number, last: number): number {
  return Math.max(0, Math.min(value, last));
}
