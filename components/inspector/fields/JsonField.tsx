'use client';
import { parseJsonText } from '../field-text.ts';
import { DraftField } from './DraftField.tsx';
import type { FieldProps } from './field-props.ts';

/** Free properties as JSON. */
export function JsonField(props: FieldProps) {
  return (
    <DraftField
      {...props}
      mono
      multiline
      print={(value) => JSON.stringify(value ?? {}, null, 2)}
      parse={parseJsonText}
    />
  );
}
