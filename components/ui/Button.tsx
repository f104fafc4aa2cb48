'use client';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classes, focusRing } from './styles.ts';

/** How much a button asks for attention. */
export type ButtonKind = 'primary' | 'plain' | 'quiet' | 'danger';

/** What a button takes beside react-aria's own properties. */
export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style'> {
  readonly ref?: Ref<HTMLButtonElement>;
  readonly kind?: ButtonKind;
  readonly size?: 'small' | 'usual';
  readonly className?: string;
}

const looks: Readonly<Record<ButtonKind, string>> = {
  primary: 'border-accent bg-accent text-on-accent font-medium data-hovered:opacity-90',
  plain: 'border-line bg-card text-ink data-hovered:bg-ink/6',
  quiet: 'border-transparent text-ink data-hovered:bg-ink/6',
  danger: 'border-line bg-card text-blocked data-hovered:border-blocked',
};

/** A button with words; icons may stand before them. */
export function Button({ kind = 'plain', size = 'usual', className, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={classes(
        'inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-control border text-13',
        'transition-colors duration-150 data-disabled:opacity-50 data-pressed:opacity-80',
        size === 'small' ? 'h-6 px-2 text-12' : 'h-8 px-2.5',
        looks[kind],
        focusRing,
        className,
      )}
    />
  );
}
