'use client';
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Input,
} from 'react-aria-components';
import { Kbd } from './Kbd.tsx';
import { classes, focusRing, inputBox } from './styles.ts';

/** What a search field takes; its label is only read aloud. */
export interface SearchFieldProps
  extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly placeholder?: string;
  /** Shown while empty, such as `/`. */
  readonly shortcut?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly className?: string;
}

/** A box to filter what stands under it. */
export function SearchField({
  label,
  placeholder,
  shortcut,
  inputRef,
  className,
  ...rest
}: SearchFieldProps) {
  return (
    <AriaSearchField
      {...rest}
      aria-label={label}
      className={classes('group relative flex items-center', className)}
    >
      <Search size={14} aria-hidden className="pointer-events-none absolute left-2.5 text-muted" />
      <Input
        ref={inputRef ?? null}
        placeholder={placeholder ?? label}
        className={classes(inputBox, focusRing, 'px-8 [&::-webkit-search-cancel-button]:hidden')}
      />
      {shortcut ? (
        <span className="pointer-events-none absolute right-1.5 hidden group-data-empty:block">
          <Kbd>{shortcut}</Kbd>
        </span>
      ) : null}
      <AriaButton
        aria-label="Clear"
        className="absolute right-1 flex size-6 items-center justify-center rounded-control text-muted data-hovered:text-ink group-data-empty:hidden"
      >
        <X size={14} aria-hidden />
      </AriaButton>
    </AriaSearchField>
  );
}
