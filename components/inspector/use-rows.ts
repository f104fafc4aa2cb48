'use client';
import { useState } from 'react';
import { forgetDrafts } from './drafts.ts';
import type { FieldProps } from './fields/field-props.ts';
import { type FieldProblems, useFieldState, useForm } from './form-context.ts';
import { printPath } from './path.ts';
import { moveRow, type RowValues } from './rows.ts';

/** The rows of a field and what can be done with them; one of them may be open. */
export interface RowsState extends FieldProblems {
  readonly rows: readonly RowValues[];
  readonly open: number | null;
  readonly setOpen: (index: number | null) => void;
  /** Adds a row at the end and opens it. */
  readonly add: (row: RowValues) => void;
  readonly removeAt: (index: number) => void;
  readonly move: (from: number, to: number) => void;
}

/** What the tables of a form share: they differ in how a row looks. */
export function useRows({ spec, path }: FieldProps): RowsState {
  const { resource, commit } = useForm();
  const { value, error, warning } = useFieldState(path);
  const [open, setOpen] = useState<number | null>(null);
  const rows = Array.isArray(value) ? (value as readonly RowValues[]) : [];
  const write = (next: readonly RowValues[]) => {
    // Unfinished text is kept by the place of its row, and places change.
    forgetDrafts(`${resource.id}|${printPath(path)}`);
    commit(path, next, spec.label);
  };
  return {
    rows,
    error,
    warning,
    open,
    setOpen,
    add(row) {
      write([...rows, row]);
      setOpen(rows.length);
    },
    removeAt(index) {
      setOpen(null);
      write(rows.filter((_, at) => at !== index));
    },
    move: (from, to) => write(moveRow(rows, from, to)),
  };
}
