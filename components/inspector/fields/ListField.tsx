'use client';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { type Parsed, parseIpText, parsePrefixText, sizeWords, splitList } from '../field-text.ts';
import { useFieldState, useForm } from '../form-context.ts';
import { offersFor } from '../offers.ts';
import { type Path, printPath } from '../path.ts';
import type { FieldSpec } from '../schema-fields.ts';
import { prefixSuggestion } from '../suggestions.ts';
import { useDraft } from '../use-draft.ts';
import { Count } from './Count.tsx';
import { exampleOf, type FieldProps } from './field-props.ts';
import { ProblemLines } from './ProblemLines.tsx';
import { Suggestion } from './Suggestion.tsx';
import { TypedInput } from './TypedInput.tsx';

/** A list of addresses or prefixes, each in a line of its own; a pasted list becomes several lines. */
export function ListField({ spec, path, hideLabel }: FieldProps) {
  const { design, resource, commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const [adding, setAdding] = useState(false);
  const items = Array.isArray(value) ? (value as readonly string[]) : [];
  const write = (next: readonly string[]) => commit(path, next, spec.label);
  const isWanted = adding || items.length === 0 || error !== null;
  const offered =
    spec.widget === 'prefixes' && isWanted && !isReadOnly ? prefixSuggestion(design, resource) : null;
  const shown = adding || items.length === 0 ? [...items, ''] : items;
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className={hideLabel ? 'sr-only' : 'mb-1 text-12 text-muted'}>{spec.label}</legend>
      {shown.map((item, index) => (
        <ListLine
          // A line is its position: its text may be the same as another's while it is typed.
          key={index}
          spec={spec}
          path={[...path, index]}
          item={item}
          isNew={index >= items.length}
          onWrite={(texts) => {
            const refused = write([...items.slice(0, index), ...texts, ...items.slice(index + 1)]);
            if (refused === null) setAdding(false);
            return refused;
          }}
          {...(index < items.length || adding
            ? {
                onRemove: () => {
                  setAdding(false);
                  if (index < items.length) write(items.filter((_, at) => at !== index));
                },
              }
            : {})}
        />
      ))}
      <div className="flex flex-wrap gap-1">
        {items.length > 0 && !adding && !isReadOnly ? (
          <Button kind="quiet" size="small" onPress={() => setAdding(true)}>
            <Plus size={12} aria-hidden /> Add
          </Button>
        ) : null}
        {offered && !items.includes(offered.text) ? (
          <Suggestion
            label={offered.label}
            text={offered.text}
            onTake={(text) => {
              setAdding(false);
              write([...items, text]);
            }}
          />
        ) : null}
      </div>
      {spec.help && !hideLabel ? <p className="text-12 text-muted">{spec.help}</p> : null}
      <ProblemLines error={error} warning={warning} />
    </fieldset>
  );
}

interface LineProps {
  readonly spec: FieldSpec;
  readonly path: Path;
  readonly item: string;
  readonly isNew: boolean;
  readonly onWrite: (texts: readonly string[]) => string | null;
  readonly onRemove?: () => void;
}

function ListLine({ spec, path, item, isNew, onWrite, onRemove }: LineProps) {
  const { design, resource, isReadOnly } = useForm();
  const draft = useDraft<readonly string[]>({
    id: `${resource.id}|${printPath(path)}`,
    printed: item,
    print: (texts) => texts.join(' '),
    parse: (text) => parseItems(text, spec.widget),
    commit: (texts) => (texts.join(' ') === item ? null : onWrite(texts)),
  });
  return (
    <div className="flex items-start gap-1">
      <TypedInput
        label={isNew ? `${spec.label}, new` : `${spec.label} ${Number(path.at(-1)) + 1}`}
        hideLabel
        className="flex-1"
        draft={draft}
        offers={offersFor(design, resource, path, spec)}
        autoFocus={isNew && onRemove !== undefined}
        isReadOnly={isReadOnly}
        placeholder={exampleOf(spec, spec.widget === 'ips' ? '10.0.0.4' : '10.0.0.0/16')}
        mono
        suffix={spec.widget === 'prefixes' ? <Count text={sizeWords(draft.text.trim())} /> : null}
      />
      {onRemove && !isReadOnly ? (
        <IconButton
          label={`Remove ${item || 'the new line'}`}
          size="small"
          className="mt-1"
          icon={<X size={14} aria-hidden />}
          onPress={onRemove}
        />
      ) : null}
    </div>
  );
}

function parseItems(text: string, widget: FieldSpec['widget']): Parsed<readonly string[]> {
  const values: string[] = [];
  for (const item of splitList(text)) {
    const parsed = widget === 'ips' ? parseIpText(item) : parsePrefixText(item);
    if ('wrong' in parsed) return parsed;
    if (parsed.value) values.push(parsed.value);
  }
  return { value: values };
}
