'use client';
import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { Option } from './Select.tsx';
import { classes } from './styles.ts';

/** What a list of radios takes; exactly one option is on. */
export interface RadioListProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Shows the second line of the chosen option only, where many options would fill the place. */
  readonly isTerse?: boolean;
  readonly className?: string;
}

/** One of a few, each with a sentence. */
export function RadioList(props: RadioListProps) {
  const { label, hideLabel, options, value, onChange, isTerse, className } = props;
  const idOf = useId();
  const isSaid = ({ id, says }: Option) => says !== undefined && !(isTerse && id !== value);
  return (
    <RadioGroup value={value} onChange={onChange} className={classes('flex flex-col gap-0.5', className)}>
      <Label className={hideLabel ? 'sr-only' : 'pb-1 text-12 text-muted'}>{label}</Label>
      {options.map((option) => (
        <Radio
          key={option.id}
          value={option.id}
          aria-label={option.label}
          {...(isSaid(option) ? { 'aria-describedby': `${idOf}${option.id}` } : {})}
          isDisabled={option.isDisabled ?? false}
          className="group flex items-start gap-2 rounded-control px-2 py-1 outline-none data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent data-hovered:bg-ink/6 data-selected:bg-accent/12 data-disabled:opacity-50"
        >
          <span className="mt-1 flex size-3.5 shrink-0 items-center justify-center rounded-full border border-muted bg-page group-data-selected:border-accent">
            <span className="size-1.5 rounded-full group-data-selected:bg-accent" />
          </span>
          <span className="flex min-w-0 flex-col">
            <span className="text-13 text-ink group-data-selected:font-semibold">{option.label}</span>
            {isSaid(option) ? (
              <span id={`${idOf}${option.id}`} className="text-12 text-muted leading-snug">
                {option.says}
              </span>
            ) : null}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
