'use client';
import { useId } from 'react';
import { useForm } from '../form-context.ts';
import { readPath } from '../path.ts';
import { valueWords } from '../rows.ts';
import { SettingsFields } from '../SettingsFields.tsx';
import type { FieldProps } from './field-props.ts';

/** Fields that belong together, under one heading; a group that can be off shows the rest only while it is on. */
export function GroupField({ spec, path }: FieldProps) {
  const heading = useId();
  const { design, resource } = useForm();
  const [first] = spec.fields;
  // Two groups of one shape, such as the sides of a peering, are told apart by what they name.
  const named =
    first?.widget === 'reference'
      ? valueWords(design, first, readPath(resource.settings, [...path, first.key]))
      : '';
  const canBeOff = first?.key === 'enabled';
  const isOff = canBeOff && readPath(resource.settings, [...path, 'enabled']) === false;
  return (
    <fieldset aria-labelledby={heading} className="flex min-w-0 flex-col gap-2">
      <h3 id={heading} className="font-semibold text-12 text-muted">
        {spec.label}
        {named ? `: ${named}` : ''}
      </h3>
      {spec.help ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <div className="flex min-w-0 flex-col gap-3 border-line border-l-2 pl-3">
        <SettingsFields fields={isOff ? spec.fields.slice(0, 1) : spec.fields} path={path} />
      </div>
    </fieldset>
  );
}
