'use client';
import { Switch } from '../../ui/Switch.tsx';
import { useFieldState, useForm } from '../form-context.ts';
import type { FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';

/** A yes or no. */
export function SwitchField({ spec, path, hideLabel }: FieldProps) {
  const { commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  return (
    <div className="flex flex-col gap-1">
      <Switch
        label={spec.label}
        hideLabel={hideLabel ?? false}
        help={spec.help}
        isSelected={value === true}
        isDisabled={isReadOnly}
        onChange={(next) => commit(path, next, spec.label)}
      />
      <ProblemLines error={error} warning={warning} />
    </div>
  );
}
