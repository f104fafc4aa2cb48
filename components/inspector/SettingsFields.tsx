'use client';
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { useForm } from './form-context.ts';
import { isMeant } from './only-when.ts';
import type { Path } from './path.ts';
import type { FieldSpec } from './schema-fields.ts';

/** What a run of fields shows, and where their values stand. */
export interface SettingsFieldsProps {
  readonly fields: readonly FieldSpec[];
  readonly path: Path;
}

/** Fields one under the other; the advanced ones wait behind a button. */
export function SettingsFields({ fields, path }: SettingsFieldsProps) {
  const { Field, resource } = useForm();
  const [shown, setShown] = useState(false);
  const meant = fields.filter((spec) => isMeant(spec, path, resource.settings));
  const usual = meant.filter(({ advanced }) => !advanced);
  const advanced = meant.filter((spec) => spec.advanced);
  return (
    <>
      {usual.map((spec) => (
        <Field key={spec.key} spec={spec} path={[...path, spec.key]} />
      ))}
      {advanced.length > 0 ? (
        <Button
          kind="quiet"
          size="small"
          className="-ml-2 self-start text-muted"
          aria-expanded={shown}
          onPress={() => setShown(!shown)}
        >
          {shown ? 'Fewer settings' : `More settings (${advanced.length})`}
        </Button>
      ) : null}
      {shown ? advanced.map((spec) => <Field key={spec.key} spec={spec} path={[...path, spec.key]} />) : null}
    </>
  );
}
