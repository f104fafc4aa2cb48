'use client';
import type { ReactNode } from 'react';
import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';
import { classes } from './styles.ts';

/** What a switch takes; help stands under the label. */
export interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly help?: ReactNode;
  readonly className?: string;
}

/** On or off, at once. */
export function Switch({ label, hideLabel, help, className, ...rest }: SwitchProps) {
  return (
    <AriaSwitch
      {...rest}
      className={classes('group flex min-h-6 items-start gap-2.5 data-disabled:opacity-50', className)}
    >
      <span className="mt-0.5 flex h-4.5 w-8 shrink-0 items-center rounded-full border border-muted bg-page p-px transition-colors duration-150 group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-accent group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="size-3.5 rounded-full bg-muted transition-transform duration-150 group-data-selected:translate-x-3.5 group-data-selected:bg-on-accent motion-reduce:transition-none" />
      </span>
      <span className="flex min-w-0 flex-col">
        <span className={hideLabel ? 'sr-only' : 'text-13 text-ink leading-5.5'}>{label}</span>
        {help ? <span className="text-muted text-12 leading-snug">{help}</span> : null}
      </span>
    </AriaSwitch>
  );
}
