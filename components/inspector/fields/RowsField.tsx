'use client';
import { useForm } from '../form-context.ts';
import { rowSummary } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import { initialValues } from '../schema-fields.ts';
import { type RowsState, useRows } from '../use-rows.ts';
import { AddRow } from './AddRow.tsx';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { RowCard } from './RowCard.tsx';
import { RowTools } from './RowTools.tsx';

/** Rows of a table: short ones in place, long ones as cards that open. */
export function RowsField(props: FieldProps) {
  const { spec, path } = props;
  const { isReadOnly } = useForm();
  const state = useRows(props);
  const { rows, error, warning, add } = state;
  // What has one row from the start, such as a machine's interface, shows it as if it were no table.
  const isOnlyOne = rows.length === 1 && Array.isArray(spec.initial) && spec.initial.length === 1;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5">
      <legend className="mb-1.5 text-12 text-muted">{spec.label}</legend>
      {isOnlyOne ? (
        <div className="flex min-w-0 flex-col gap-3 border-line border-l-2 pl-3">
          <SettingsFields fields={spec.fields} path={[...path, 0]} />
        </div>
      ) : (
        rows.map((_, index) => (
          // A row is its position; it has no other identity.
          <OneRow key={index} {...props} state={state} index={index} />
        ))
      )}
      {isReadOnly ? null : (
        <AddRow onPress={() => add(initialValues(spec.fields))}>
          {isOnlyOne ? 'Add another' : 'Add'}
          <span className="sr-only"> to {spec.label}</span>
        </AddRow>
      )}
      {spec.help ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

interface OneRowProps extends FieldProps {
  readonly state: RowsState;
  readonly index: number;
}

function OneRow({ spec, path, state, index }: OneRowProps) {
  const { design, isReadOnly, Field } = useForm();
  const { rows, open, setOpen, removeAt, move } = state;
  const [only, second] = spec.fields;
  const name = rowSummary(design, spec.fields, rows[index] ?? {}) || `Row ${index + 1}`;
  const tools = isReadOnly ? null : (
    <RowTools
      name={name}
      onRemove={() => removeAt(index)}
      onUp={!second || index === 0 ? undefined : () => move(index, index - 1)}
      onDown={!second || index === rows.length - 1 ? undefined : () => move(index, index + 1)}
    />
  );
  if (only && !second) {
    return (
      <div className="flex items-start gap-1">
        <div className="min-w-0 flex-1">
          <Field spec={only} path={[...path, index, only.key]} hideLabel />
        </div>
        <span className="mt-1">{tools}</span>
      </div>
    );
  }
  return (
    <RowCard
      title={name}
      tools={tools}
      isOpen={open === index}
      onOpenChange={(isOpen) => setOpen(isOpen ? index : null)}
    >
      <SettingsFields fields={spec.fields} path={[...path, index]} />
    </RowCard>
  );
}
