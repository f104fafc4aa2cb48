'use client';
import { NumberField } from '../../ui/NumberField.tsx';
import { useFieldState, useForm } from '../form-context.ts';
import type { FieldProps } from './field-props.ts';

/** A whole number inside the bounds of its schema. */
export function NumberSettingField({ spec, path, hideLabel }: FieldProps) {
  const { commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  return (
    <NumberField
      label={spec.label}
      hideLabel={hideLabel}
      help={hideLabel ? null : spec.help}
      error={error}
      warning={warning}
      isReadOnly={isReadOnly}
      value={typeof value === 'number' ? value : Number.NaN}
      {...(spec.minimum === null ? {} : { minValue: spec.minimum })}
      {...(spec.maximum === null ? {} : { maxValue: spec.maximum })}
      onChange={(next) => {
        if (!Number.isNaN(next)) commit(path, next, spec.label);
        else if (spec.nullable) commit(path, null, spec.label);
      }}
    />
  );
}
