'use client';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Option } from './Select.tsx';
import { classes, focusRingInside } from './styles.ts';

/** What a segmented control takes; exactly one option is on. */
export interface SegmentedControlProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly size?: 'small' | 'usual';
  readonly className?: string;
}

/** A few views or values side by side. */
export function SegmentedControl({
  label,
  options,
  value,
  onChange,
  size = 'usual',
  className,
}: SegmentedControlProps) {
  return (
    <ToggleButtonGroup
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        for (const key of keys) onChange(String(key));
      }}
      className={classes('inline-flex overflow-hidden rounded-control border border-line bg-page', className)}
    >
      {options.map((option) => (
        <ToggleButton
          key={option.id}
          id={option.id}
          isDisabled={option.isDisabled ?? false}
          className={classes(
            'inline-flex flex-1 items-center justify-center gap-1.5 whitespace-nowrap border-line border-r text-muted last:border-r-0 data-selected:bg-accent/12 data-selected:font-semibold data-selected:text-ink data-hovered:text-ink',
            size === 'small' ? 'h-6 px-2 text-12' : 'h-7.5 px-3 text-13',
            focusRingInside,
          )}
        >
          {option.icon}
          {option.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
