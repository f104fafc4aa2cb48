'use client';
import { Search } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import {
  Autocomplete,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  SearchField,
  Text,
} from 'react-aria-components';
import { Kbd } from './Kbd.tsx';
import { classes, listRow } from './styles.ts';

/** One thing that can be chosen; a disabled one says why. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly section?: string;
  readonly keywords?: readonly string[];
  readonly says?: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
}

/** What a chooser takes; `find` puts the choices that fit a query in order. */
export interface ChooserProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly choices: readonly Choice[];
  readonly find: (query: string) => readonly Choice[];
  readonly onChoose: (id: string) => void;
  readonly emptyText?: string;
}

/** A box to type in over a list of what fits: arrows move, Enter chooses. */
export function Chooser({ label, placeholder, choices, find, onChoose, emptyText }: ChooserProps) {
  const [query, setQuery] = useState('');
  const shown = query.trim() === '' ? choices : find(query);
  const list = useRef<HTMLDivElement>(null);
  const disabled = shown.filter(({ isDisabled }) => isDisabled).map(({ id }) => id);
  return (
    <div className="flex min-h-0 flex-col">
      <Autocomplete inputValue={query} onInputChange={setQuery} disableAutoFocusFirst={false}>
        <SearchField
          aria-label={label}
          autoFocus
          onKeyDown={({ key }) => {
            // A list that typing did not change has no row in focus: Enter means its first one.
            const first = shown.find(({ isDisabled }) => !isDisabled);
            if (key !== 'Enter' || !first || list.current?.querySelector('[data-focused]')) return;
            onChoose(first.id);
          }}
          className="relative flex items-center border-line border-b"
        >
          <Search size={16} aria-hidden className="pointer-events-none absolute left-3 text-muted" />
          <Input
            placeholder={placeholder ?? label}
            className="h-11 w-full bg-transparent pr-3 pl-9 text-14 text-ink outline-none placeholder:text-muted [&::-webkit-search-cancel-button]:hidden"
          />
        </SearchField>
        {/* Reachable by Tab as well, as a list that scrolls has to be. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <div ref={list} tabIndex={0} className="max-h-96 overflow-y-auto focus-visible:outline-offset-[-3px]">
          <Menu
            aria-label={label}
            items={sectionsOf(shown)}
            disabledKeys={disabled}
            onAction={(key) => onChoose(String(key))}
            className="min-h-24 p-1 outline-none"
            renderEmptyState={() => <p className="p-3 text-13 text-muted">{emptyText ?? 'Nothing fits.'}</p>}
          >
            {(section) => (
              <MenuSection
                id={`section ${section.title}`}
                items={section.choices}
                {...(section.title ? {} : { 'aria-label': label })}
              >
                {section.title ? (
                  <Header className="px-2 pt-2 pb-1 font-medium text-12 text-muted">{section.title}</Header>
                ) : null}
                {section.choices.map((choice) => (
                  <ChoiceRow key={choice.id} choice={choice} />
                ))}
              </MenuSection>
            )}
          </Menu>
        </div>
      </Autocomplete>
    </div>
  );
}

function ChoiceRow({ choice }: { readonly choice: Choice }) {
  return (
    <MenuItem id={choice.id} textValue={choice.label} className={classes(listRow, 'min-h-8')}>
      {choice.icon}
      <span className="flex min-w-0 flex-1 flex-col">
        <Text slot="label" className="truncate">
          {choice.label}
        </Text>
        {choice.says ? (
          <Text slot="description" className="text-12 text-muted">
            {choice.says}
          </Text>
        ) : null}
      </span>
      {choice.shortcut ? <Kbd>{choice.shortcut}</Kbd> : null}
    </MenuItem>
  );
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly choices: readonly Choice[];
}

function sectionsOf(choices: readonly Choice[]): readonly Section[] {
  const sections = new Map<string, Choice[]>();
  for (const choice of choices) {
    const title = choice.section ?? '';
    const list = sections.get(title);
    if (list) list.push(choice);
    else sections.set(title, [choice]);
  }
  return [...sections].map(([title, list]) => ({ id: `section ${title}`, title, choices: list }));
}
