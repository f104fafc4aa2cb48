'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { classes, focusRing } from '../../ui/styles.ts';
import { TextField } from '../../ui/TextField.tsx';
import { splitList } from '../field-text.ts';
import { useFieldState, useForm } from '../form-context.ts';
import { type Offer, offersFor } from '../offers.ts';
import { exampleOf, type FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';

/** A list of words such as prefixes, tags and names; Enter, a comma or leaving the field adds. */
export function ChipsField({ spec, path, hideLabel }: FieldProps) {
  const { design, resource, commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const items = Array.isArray(value) ? (value as readonly string[]) : [];
  const offers = offersFor(design, resource, path, spec);
  const write = (next: readonly string[]) => commit(path, next, spec.label);
  const add = (text: string) => {
    const fresh = splitList(text).filter((one) => !items.includes(one));
    // The star means anything and says nothing beside a narrower word.
    if (fresh.length > 0) write([...items.filter((one) => one !== '*' || fresh.includes('*')), ...fresh]);
  };
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <TagGroup
        selectionMode="none"
        {...(isReadOnly ? {} : { onRemove: (keys) => write(items.filter((one) => !keys.has(one))) })}
        className="flex flex-col gap-1"
      >
        <Label className={hideLabel ? 'sr-only' : 'text-12 text-muted'}>{spec.label}</Label>
        <TagList
          items={items.map((id) => ({ id }))}
          className={items.length > 0 ? 'flex flex-wrap gap-1' : 'sr-only'}
          renderEmptyState={() => 'None'}
        >
          {({ id }) => (
            <Tag
              id={id}
              textValue={id}
              className={classes(
                'inline-flex h-6 max-w-full items-center gap-1 rounded-control border border-line bg-page pl-2 font-mono text-12 text-ink',
                isReadOnly ? 'pr-2' : '',
                focusRing,
              )}
            >
              {({ allowsRemoving }) => (
                <>
                  <span className="truncate">{id}</span>
                  {allowsRemoving ? (
                    <Button
                      slot="remove"
                      className="flex size-6 items-center justify-center text-muted data-hovered:text-ink"
                    >
                      <X size={12} aria-hidden />
                    </Button>
                  ) : null}
                </>
              )}
            </Tag>
          )}
        </TagList>
      </TagGroup>
      {isReadOnly ? null : (
        <ChipsInput
          label={spec.label}
          placeholder={offers.length > 0 ? 'Add' : exampleOf(spec) || 'Add'}
          offers={offers.filter(({ text }) => !items.includes(text))}
          onAdd={add}
        />
      )}
      {spec.help && !hideLabel ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <ProblemLines error={error} warning={warning} />
    </div>
  );
}

interface InputProps {
  readonly label: string;
  readonly placeholder: string;
  readonly offers: readonly Offer[];
  readonly onAdd: (text: string) => void;
}

function ChipsInput({ label, placeholder, offers, onAdd }: InputProps) {
  const [text, setText] = useState('');
  const add = (typed: string) => {
    if (typed.trim() !== '') onAdd(typed);
    setText('');
  };
  const change = (typed: string) => (/[,;]\s*$/.test(typed) ? add(typed) : setText(typed));
  if (offers.length === 0) {
    return (
      <TextField
        label={`Add to ${label}`}
        hideLabel
        mono
        placeholder={placeholder}
        value={text}
        onChange={change}
        onBlur={() => add(text)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add(text);
        }}
      />
    );
  }
  return (
    <ComboBox
      label={`Add to ${label}`}
      hideLabel
      mono
      placeholder={placeholder}
      options={offers.map((one) => ({
        id: one.text,
        label: one.text,
        ...(one.says ? { says: one.says } : {}),
      }))}
      value={null}
      onChoose={(id) => {
        if (id !== null) add(id);
        else if (text.trim() !== '') add(text);
      }}
      inputValue={text}
      onInputChange={change}
      allowsCustomValue
      onBlur={() => add(text)}
    />
  );
}
