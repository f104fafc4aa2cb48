'use client';
import { TextField } from '../ui/TextField.tsx';
import type { Parsed } from './field-text.ts';
import { useDraft } from './use-draft.ts';

/** What a typed field outside the settings takes. */
export interface TypedFieldProps {
  /** Names the field across forms. */
  readonly id: string;
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly onCommit: (text: string) => string | null;
  readonly parse?: (text: string) => Parsed<string>;
  readonly help?: string | null;
  readonly placeholder?: string;
  readonly error?: string | null;
  readonly multiline?: boolean;
  readonly mono?: boolean;
  readonly isReadOnly?: boolean;
}

/** A text that is committed after a pause and on leaving. */
export function TypedField(props: TypedFieldProps) {
  const draft = useDraft({
    id: props.id,
    printed: props.value,
    print: (text) => text,
    parse: props.parse ?? ((text) => ({ value: text.trim() })),
    commit: (text) => (text === props.value ? null : props.onCommit(text)),
  });
  return (
    <TextField
      label={props.label}
      hideLabel={props.hideLabel ?? false}
      value={draft.text}
      onChange={draft.change}
      onBlur={draft.leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !props.multiline) draft.leave();
      }}
      help={props.help}
      error={draft.wrong ?? props.error}
      placeholder={props.placeholder ?? ''}
      multiline={props.multiline ?? false}
      mono={props.mono ?? false}
      isReadOnly={props.isReadOnly ?? false}
    />
  );
}
