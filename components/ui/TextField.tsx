'use client';
import type { ReactNode, Ref } from 'react';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  Input,
  TextArea,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { classes, focusRing, inputBox } from './styles.ts';

/** What a text field takes beside react-aria's own properties. */
export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'>,
    FieldWords {
  readonly placeholder?: string;
  /** For addresses, names of zones and other machine text. */
  readonly mono?: boolean;
  readonly multiline?: boolean;
  /** Stands inside the box behind the text, such as a count or a small button. */
  readonly suffix?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** One line of text, or several. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    warning,
    placeholder,
    mono,
    multiline,
    suffix,
    inputRef,
    className,
    ...rest
  } = props;
  const box = classes(inputBox, focusRing, mono && 'font-mono text-12');
  return (
    <AriaTextField
      {...rest}
      isInvalid={Boolean(error)}
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} help={help} error={error} warning={warning}>
        {multiline ? (
          <TextArea
            rows={3}
            placeholder={placeholder ?? ''}
            className={classes(box, 'h-auto resize-y py-1.5')}
          />
        ) : (
          <span className="relative flex">
            <Input ref={inputRef ?? null} placeholder={placeholder ?? ''} className={box} />
            {suffix ? <span className="flex shrink-0 items-center pl-1.5">{suffix}</span> : null}
          </span>
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
