'use client';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Popover as AriaPopover,
  Select as AriaSelect,
  ListBox,
  ListBoxItem,
  SelectValue,
  Text,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { classes, floating, focusRing, inputBox, listRow } from './styles.ts';

/** One thing that can be chosen. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** A second line. */
  readonly says?: string;
  readonly isDisabled?: boolean;
}

/** What a select takes; the value is the id of an option. */
export interface SelectProps extends FieldWords {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly className?: string;
}

/** One of a few words. */
export function Select(props: SelectProps) {
  const {
    label,
    hideLabel,
    help,
    error,
    warning,
    options,
    value,
    onChange,
    placeholder,
    isDisabled,
    className,
  } = props;
  return (
    <AriaSelect
      value={value}
      onChange={(key) => {
        if (key !== null) onChange(String(key));
      }}
      placeholder={placeholder ?? 'Choose'}
      isInvalid={Boolean(error)}
      isDisabled={isDisabled ?? false}
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} help={help} error={error} warning={warning}>
        <AriaButton className={classes(inputBox, focusRing, 'flex items-center gap-1.5 text-left')}>
          <SelectValue className="flex min-w-0 flex-1 items-center gap-1.5 data-placeholder:text-muted">
            {({ isPlaceholder, selectedText, defaultChildren }) =>
              isPlaceholder ? (
                defaultChildren
              ) : (
                <>
                  {options.find(({ id }) => id === value)?.icon}
                  <span className="min-w-0 truncate">{selectedText}</span>
                </>
              )
            }
          </SelectValue>
          <ChevronDown size={14} aria-hidden className="shrink-0 text-muted" />
        </AriaButton>
      </FieldFrame>
      <AriaPopover offset={4} className={classes(floating, 'min-w-(--trigger-width) max-w-96 overflow-auto')}>
        <ListBox items={options} className="max-h-[inherit] overflow-auto p-1 outline-none">
          {(option) => <OptionRow option={option} />}
        </ListBox>
      </AriaPopover>
    </AriaSelect>
  );
}

/** One option as a row of a list box. */
export function OptionRow({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className={listRow}
    >
      {({ isSelected }) => (
        <>
          {option.icon}
          <span className="flex min-w-0 flex-1 flex-col">
            <Text slot="label" className="truncate">
              {option.label}
            </Text>
            {option.says ? (
              <Text slot="description" className="text-muted text-12">
                {option.says}
              </Text>
            ) : null}
          </span>
          {isSelected ? <Check size={14} aria-hidden className="shrink-0" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}
