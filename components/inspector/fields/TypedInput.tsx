'use client';
import type { ReactNode } from 'react';
import { ComboBox } from '../../ui/ComboBox.tsx';
import type { FieldWords } from '../../ui/FieldFrame.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Offer } from '../offers.ts';
import type { DraftState } from '../use-draft.ts';

/** What a typed control takes: the words around it, the draft in it, and what it offers. */
export interface TypedInputProps extends FieldWords {
  readonly draft: DraftState;
  readonly offers: readonly Offer[];
  readonly placeholder: string;
  readonly isReadOnly: boolean;
  readonly mono?: boolean;
  readonly multiline?: boolean;
  readonly autoFocus?: boolean;
  /** Behind the text; not beside a list. */
  readonly suffix?: ReactNode;
  readonly className?: string;
}

/** A box for a draft; with a list where there is something to offer. */
export function TypedInput(props: TypedInputProps) {
  const { draft, offers, placeholder, isReadOnly, mono, multiline, autoFocus, suffix, className, ...words } =
    props;
  const common = {
    ...words,
    error: draft.wrong ?? words.error,
    placeholder,
    mono: mono ?? false,
    onBlur: draft.leave,
    ...(className ? { className } : {}),
  };
  if (offers.length === 0) {
    return (
      <TextField
        {...common}
        value={draft.text}
        onChange={draft.change}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !multiline) draft.leave();
        }}
        autoFocus={autoFocus ?? false}
        isReadOnly={isReadOnly}
        multiline={multiline ?? false}
        suffix={suffix}
      />
    );
  }
  return (
    <ComboBox
      {...common}
      options={offers.map(({ text, says }) => ({ id: text, label: text, ...(says ? { says } : {}) }))}
      value={offers.some(({ text }) => text === draft.text) ? draft.text : null}
      onChoose={(text) => {
        if (text !== null) draft.takeText(text);
      }}
      inputValue={draft.text}
      onInputChange={(text) => {
        if (text !== draft.text) draft.change(text);
      }}
      autoFocus={autoFocus ?? false}
      allowsCustomValue
      isDisabled={isReadOnly}
    />
  );
}
