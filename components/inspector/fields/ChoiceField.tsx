'use client';
import { Select } from '../../ui/Select.tsx';
import { useFieldState, useForm } from '../form-context.ts';
import type { FieldProps } from './field-props.ts';

/** One of a few words; nothing is a word of its own where the schema allows it. */
export function ChoiceField({ spec, path, hideLabel }: FieldProps) {
  const { commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  return (
    <Select
      label={spec.label}
      hideLabel={hideLabel}
      help={hideLabel ? null : spec.help}
      error={error}
      warning={warning}
      isDisabled={isReadOnly}
      options={spec.choices.map((choice) => ({ id: String(choice.value), label: choice.label }))}
      value={String(value ?? null)}
      onChange={(id) => {
        const choice = spec.choices.find((one) => String(one.value) === id);
        if (choice) commit(path, choice.value, spec.label);
      }}
    />
  );
}
