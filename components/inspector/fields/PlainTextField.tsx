'use client';
import { DraftField } from './DraftField.tsx';
import type { FieldProps } from './field-props.ts';

/** Free text, with a list where the schema or the design suggests values. */
export function PlainTextField(props: FieldProps) {
  const { spec } = props;
  return (
    <DraftField
      {...props}
      mono={spec.suggestions.length > 0}
      print={printText}
      parse={(text) => parseText(text, spec.nullable)}
    />
  );
}

function printText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function parseText(text: string, nullable: boolean): { readonly value: string | null } {
  const trimmed = text.trim();
  return { value: trimmed === '' && nullable ? null : trimmed };
}
