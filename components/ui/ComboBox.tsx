'use client';
import { ChevronDown } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Popover as AriaPopover,
  Group,
  Input,
  ListBox,
} from 'react-aria-components';
import { FieldFrame, type FieldWords } from './FieldFrame.tsx';
import { type Option, OptionRow } from './Select.tsx';
import { classes, floating } from './styles.ts';

/** What a combo box takes. The text may be free; choosing a row calls `onChoose` with its id. */
export interface ComboBoxProps extends FieldWords {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
  /** The text in the box; leave out both to let the box keep it. */
  readonly inputValue?: string;
  readonly onInputChange?: (text: string) => void;
  /** Takes text that is no option, on Enter and on leaving the field. */
  readonly allowsCustomValue?: boolean;
  /** The options are already those that fit; else the box filters them by its text. */
  readonly ownFilter?: boolean;
  readonly onBlur?: () => void;
  readonly onKeyDown?: (event: { readonly key: string }) => void;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly menuTrigger?: 'focus' | 'input' | 'manual';
  readonly emptyText?: string;
  /** Stands inside the box before the text. */
  readonly prefix?: ReactNode;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** Text with a list of what fits. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel, help, error, warning, options, value, onChoose, className, mono, prefix } = props;
  return (
    <AriaComboBox
      {...(props.ownFilter ? { items: options } : { defaultItems: options })}
      value={value}
      onChange={(key) => onChoose(key === null ? null : String(key))}
      {...(props.inputValue === undefined ? {} : { inputValue: props.inputValue })}
      {...(props.onInputChange ? { onInputChange: props.onInputChange } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      {...(props.onKeyDown ? { onKeyDown: props.onKeyDown } : {})}
      allowsCustomValue={props.allowsCustomValue ?? false}
      allowsEmptyCollection={props.emptyText !== undefined}
      menuTrigger={props.menuTrigger ?? 'focus'}
      isDisabled={props.isDisabled ?? false}
      autoFocus={props.autoFocus ?? false}
      isInvalid={Boolean(error)}
      className={classes('flex min-w-0 flex-col gap-1', className)}
    >
      <FieldFrame label={label} hideLabel={hideLabel} help={help} error={error} warning={warning}>
        <Group className="flex h-8 items-center gap-1.5 rounded-control border border-muted/70 bg-page pl-2.5 outline-none data-focus-within:outline-2 data-focus-within:outline-offset-1 data-focus-within:outline-accent data-invalid:border-blocked">
          {prefix}
          <Input
            ref={props.inputRef ?? null}
            placeholder={props.placeholder ?? ''}
            className={classes(
              'h-full w-full min-w-0 bg-transparent text-13 text-ink outline-none placeholder:text-muted',
              mono && 'font-mono text-12',
            )}
          />
          <AriaButton className="flex h-full w-7 shrink-0 items-center justify-center text-muted data-hovered:text-ink">
            <ChevronDown size={14} aria-hidden />
          </AriaButton>
        </Group>
      </FieldFrame>
      <AriaPopover offset={4} className={classes(floating, 'min-w-(--trigger-width) max-w-96 overflow-auto')}>
        <ListBox
          className="max-h-[inherit] overflow-auto p-1 outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-1.5 text-muted text-12">{props.emptyText ?? 'Nothing fits.'}</p>
          )}
        >
          {(option: Option) => <OptionRow option={option} />}
        </ListBox>
      </AriaPopover>
    </AriaComboBox>
  );
}
