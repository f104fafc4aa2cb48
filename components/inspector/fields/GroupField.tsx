'use client';
import { SettingsFields } from '../SettingsFields.tsx';
import type { FieldProps } from './field-props.ts';

/** Fields that belong together, under one heading. */
export function GroupField({ spec, path }: FieldProps) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-3 border-line border-l-2 pl-3">
      <legend className="-ml-3 pb-1 font-semibold text-12 text-muted">{spec.label}</legend>
      {spec.help ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <SettingsFields fields={spec.fields} path={path} />
    </fieldset>
  );
}
