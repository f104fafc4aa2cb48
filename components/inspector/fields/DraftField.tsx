'use client';
import type { ReactNode } from 'react';
import type { Parsed } from '../field-text.ts';
import { useFieldState, useForm } from '../form-context.ts';
import { offersFor } from '../offers.ts';
import { printPath } from '../path.ts';
import { useDraft } from '../use-draft.ts';
import { exampleOf, type FieldProps } from './field-props.ts';
import { Suggestion } from './Suggestion.tsx';
import { TypedInput } from './TypedInput.tsx';

/** What a typed field adds: how it reads and prints its value, and what it offers. */
export interface DraftFieldProps<T> extends FieldProps {
  readonly print: (value: unknown) => string;
  readonly parse: (text: string) => Parsed<T>;
  readonly mono?: boolean;
  readonly multiline?: boolean;
  /** Behind the text, made from it, such as a count of addresses. */
  readonly suffixOf?: (text: string) => ReactNode;
  /** A value to take with one press, and what it is. */
  readonly suggestion?: { readonly label: string; readonly text: string } | null;
}

/** A field that is typed: anything may be written, only what can be read is committed. */
export function DraftField<T>(props: DraftFieldProps<T>) {
  const { spec, path, hideLabel, print, parse, mono, multiline, suffixOf, suggestion } = props;
  const { design, resource, commit, isReadOnly } = useForm();
  const { value, error, warning } = useFieldState(path);
  const printed = print(value);
  const draft = useDraft({
    id: `${resource.id}|${printPath(path)}`,
    printed,
    print,
    parse,
    commit: (next) => (print(next) === printed ? null : commit(path, next, spec.label)),
  });
  // Where the value is fine another free one is noise.
  const isWanted = draft.text.trim() === '' || draft.wrong !== null || error !== null;
  const offered = isWanted && suggestion && suggestion.text !== draft.text ? suggestion : null;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <TypedInput
        label={spec.label}
        hideLabel={hideLabel}
        help={hideLabel ? null : spec.help}
        error={error}
        warning={warning}
        draft={draft}
        offers={offersFor(design, resource, path, spec)}
        placeholder={exampleOf(spec)}
        isReadOnly={isReadOnly}
        mono={mono ?? false}
        multiline={multiline ?? false}
        suffix={suffixOf?.(draft.text)}
      />
      {offered && !isReadOnly ? (
        <Suggestion label={offered.label} text={offered.text} onTake={draft.takeText} />
      ) : null}
    </div>
  );
}
