'use client';
import { Minus, Plus } from 'lucide-react';
import {
  Button as AriaButton,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
  Group,
  Input,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { classes } from './styles.ts';

/** What a number field takes beside react-aria's own properties. */
export interface NumberFieldProps
  extends Omit<AriaNumberFieldProps, 'className' | 'style' | 'children'>,
    FieldWords {
  readonly className?: string;
  readonly placeholder?: string;
  /** Leaves out the buttons that count up and down. */
  readonly bare?: boolean;
}

const step =
  'flex h-full w-6 shrink-0 items-center justify-center text-muted data-hovered:text-ink data-disabled:opacity-40';

/** A whole number with buttons that count up and down. */
export function NumberField(props: NumberFieldProps) {
  const { label, hideLabel, help, error, warning, className, placeholder, bare, ...rest } = props;
  return (
    <AriaNumberField
      formatOptions={{ useGrouping: false, maximumFractionDigits: 0 }}
      {...rest}
      isInvalid={Boolean(error)}
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} help={help} error={error} warning={warning}>
        <Group className="flex h-8 items-center overflow-hidden rounded-control border border-muted/70 bg-page outline-none data-focus-within:outline-2 data-focus-within:outline-offset-1 data-focus-within:outline-accent data-invalid:border-blocked">
          <Input
            placeholder={placeholder ?? ''}
            className="h-full w-full min-w-0 bg-transparent px-2 text-right text-13 text-ink tabular-nums outline-none placeholder:text-muted"
          />
          {bare ? null : (
            <>
              <AriaButton slot="decrement" className={step}>
                <Minus size={12} aria-hidden />
              </AriaButton>
              <AriaButton slot="increment" className={step}>
                <Plus size={12} aria-hidden />
              </AriaButton>
            </>
          )}
        </Group>
      </FieldFrame>
    </AriaNumberField>
  );
}
