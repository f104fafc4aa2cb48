'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { forgetDrafts } from '../drafts.ts';
import { useFieldState, useForm } from '../form-context.ts';
import { printPath } from '../path.ts';
import { moveRow, type RowValues, rowSummary } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { initialValues } from '../schema-fields.ts';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { RowCard } from './RowCard.tsx';
import { RowTools } from './RowTools.tsx';

/** Rows of a table: short ones in place, long ones as cards that open. */
export function RowsField({ spec, path }: FieldProps) {
  const { design, resource, commit, isReadOnly, Field } = useForm();
  const { value, error, warning } = useFieldState(path);
  const [open, setOpen] = useState<number | null>(null);
  const rows = Array.isArray(value) ? (value as readonly RowValues[]) : [];
  const isShort = spec.fields.length === 1;
  // What has one row from the start, such as a machine's interface, shows it as if it were no table.
  const isOnlyOne = rows.length === 1 && Array.isArray(spec.initial) && spec.initial.length === 1;
  const write = (next: readonly RowValues[]) => {
    forgetDrafts(`${resource.id}|${printPath(path)}`);
    commit(path, next, spec.label);
  };
  const toolsOf = (index: number, name: string) => (
    <RowTools
      name={name}
      onRemove={() => {
        setOpen(null);
        write(rows.filter((_, at) => at !== index));
      }}
      onUp={isShort || index === 0 ? undefined : () => write(moveRow(rows, index, index - 1))}
      onDown={isShort || index === rows.length - 1 ? undefined : () => write(moveRow(rows, index, index + 1))}
    />
  );
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 text-12 text-muted">{spec.label}</legend>
      {isOnlyOne ? (
        <div className="flex min-w-0 flex-col gap-3 border-line border-l-2 pl-3">
          <SettingsFields fields={spec.fields} path={[...path, 0]} />
        </div>
      ) : null}
      {(isOnlyOne ? [] : rows).map((row, index) => {
        const name = rowSummary(design, spec.fields, row) || `Row ${index + 1}`;
        const tools = isReadOnly ? null : toolsOf(index, name);
        return isShort ? (
          // A row is its position; it has no other identity.
          <div key={index} className="flex items-start gap-1">
            <div className="min-w-0 flex-1">
              {spec.fields.map((inner) => (
                <Field key={inner.key} spec={inner} path={[...path, index, inner.key]} hideLabel />
              ))}
            </div>
            <span className="mt-1">{tools}</span>
          </div>
        ) : (
          <RowCard
            key={index}
            title={name}
            tools={tools}
            isOpen={open === index}
            onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}
          >
            <SettingsFields fields={spec.fields} path={[...path, index]} />
          </RowCard>
        );
      })}
      {isReadOnly ? null : (
        <Button
          kind="quiet"
          size="small"
          className="-ml-2 self-start"
          onPress={() => {
            write([...rows, initialValues(spec.fields)]);
            setOpen(rows.length);
          }}
        >
          <Plus size={12} aria-hidden /> {isOnlyOne ? 'Add another' : 'Add'}
          <span className="sr-only"> to {spec.label}</span>
        </Button>
      )}
      {spec.help ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}
