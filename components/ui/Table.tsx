'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import {
  Table as AriaTable,
  Cell,
  Column,
  type Key,
  Row,
  type SortDescriptor,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { classes, focusRing, focusRingInside } from './styles.ts';
import { compareCells } from './table-text.ts';

/** One column: the text it sorts and copies by, and, where that is not enough, how the cell looks. */
export interface TableColumn<T> {
  readonly id: string;
  readonly title: string;
  readonly text: (row: T) => string;
  readonly cell?: (row: T) => ReactNode;
  readonly align?: 'right';
  readonly mono?: boolean;
}

/** What a table takes; the first column names its row. */
export interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly TableColumn<T>[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  readonly empty?: ReactNode;
  readonly selected?: readonly string[];
  readonly onSelect?: (ids: readonly string[]) => void;
  readonly onOpen?: (id: string) => void;
  /** Leaves the order of the rows alone. */
  readonly unsorted?: boolean;
  readonly className?: string;
}

/** Rows and columns that sort by a click on a head. */
export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows, idOf, selected, onSelect, onOpen, unsorted, className } = props;
  const [sort, setSort] = useState<SortDescriptor | null>(null);
  const sorted = sortRows(rows, columns, sort);
  return (
    <AriaTable
      aria-label={label}
      selectionMode={onSelect ? 'multiple' : 'none'}
      selectionBehavior="replace"
      selectedKeys={selected ?? []}
      onSelectionChange={(keys) => onSelect?.(keys === 'all' ? rows.map(idOf) : [...keys].map(String))}
      {...(onOpen ? { onRowAction: (key: Key) => onOpen(String(key)) } : {})}
      {...(sort ? { sortDescriptor: sort } : {})}
      onSortChange={setSort}
      className={classes('w-full border-collapse text-13', className)}
    >
      <TableHeader className="sticky top-0 z-10 bg-card">
        {columns.map((column, index) => (
          <Column
            key={column.id}
            id={column.id}
            isRowHeader={index === 0}
            allowsSorting={!unsorted}
            className={classes(
              'whitespace-nowrap border-line border-b px-2 py-1.5 font-medium text-muted text-12',
              column.align === 'right' ? 'text-right' : 'text-left',
              focusRing,
            )}
          >
            {({ sortDirection }) => (
              <span className="inline-flex items-center gap-1">
                {column.title}
                {sortDirection === 'ascending' ? <ArrowUp size={12} aria-hidden /> : null}
                {sortDirection === 'descending' ? <ArrowDown size={12} aria-hidden /> : null}
              </span>
            )}
          </Column>
        ))}
      </TableHeader>
      <TableBody renderEmptyState={() => props.empty ?? <p className="p-2 text-muted">Nothing here.</p>}>
        {sorted.map((row) => (
          <Row
            key={idOf(row)}
            id={idOf(row)}
            className={classes(
              'border-line border-b data-hovered:bg-ink/6 data-selected:bg-accent/12',
              focusRingInside,
            )}
          >
            {columns.map((column) => (
              <Cell
                key={column.id}
                className={classes(
                  'px-2 py-1 align-middle',
                  focusRing,
                  column.align === 'right' && 'text-right tabular-nums',
                  column.mono && 'font-mono text-12',
                )}
              >
                {column.cell ? column.cell(row) : column.text(row)}
              </Cell>
            ))}
          </Row>
        ))}
      </TableBody>
    </AriaTable>
  );
}

function sortRows<T>(
  rows: readonly T[],
  columns: readonly TableColumn<T>[],
  sort: SortDescriptor | null,
): readonly T[] {
  const column = columns.find(({ id }) => id === sort?.column);
  if (!column) return rows;
  const sign = sort?.direction === 'descending' ? -1 : 1;
  return [...rows].sort((a, b) => sign * compareCells(column.text(a), column.text(b)));
}
