'use client';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';

/** What every field shows around its control. */
export interface FieldWords {
  /** Always given; hidden from sight with `hideLabel`. */
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** One sentence under the field. */
  readonly help?: ReactNode;
  /** What is wrong, in words; marks the field invalid. */
  readonly error?: ReactNode;
  /** What to look at, in words, while the value is kept. */
  readonly warning?: ReactNode;
}

/** Label above, help, warning and error under a control; to be used inside a react-aria field. */
export function FieldFrame({
  label,
  hideLabel,
  help,
  error,
  warning,
  children,
}: FieldWords & { readonly children: ReactNode }) {
  return (
    <>
      <Label className={hideLabel ? 'sr-only' : 'text-muted text-12'}>{label}</Label>
      {children}
      {help || warning ? (
        <Text slot="description" className="text-muted text-12 leading-snug">
          {help}
          {warning ? <span className="block text-public">{warning}</span> : null}
        </Text>
      ) : null}
      <FieldError className="text-blocked text-12 leading-snug">{error}</FieldError>
    </>
  );
}
