'use client';
import { type ComponentType, createContext, useContext } from 'react';
import { type Design, type Problem, printSentence, type Resource } from '../../model/index.ts';
import type { FieldProps } from './fields/field-props.ts';
import { type Path, readPath, standsAt } from './path.ts';

/** What the fields of one resource's form share. */
export interface FormScope {
  readonly design: Design;
  readonly resource: Resource;
  readonly problems: readonly Problem[];
  readonly isReadOnly: boolean;
  /** Draws a field; handed down, since rows and groups hold fields themselves. */
  readonly Field: ComponentType<FieldProps>;
  /** Writes one value into the settings; returns why not when it was refused. */
  readonly commit: (path: Path, value: unknown, label: string) => string | null;
  /** Selects another resource and brings it into view. */
  readonly goTo: (id: string) => void;
}

const FormContext = createContext<FormScope | null>(null);

/** Gives a form's scope to its fields. */
export const FormProvider = FormContext.Provider;

/** The scope of the form that a field stands in. */
export function useForm(): FormScope {
  const scope = useContext(FormContext);
  if (!scope) throw new Error('Reachboard bug: a field stands outside a form');
  return scope;
}

/** What the checks say about one field, in words. */
export interface FieldProblems {
  readonly error: string | null;
  readonly warning: string | null;
}

/** The value at a path and what the checks say about it; `under` counts problems of its parts too. */
export function useFieldState(path: Path, under = true): FieldProblems & { readonly value: unknown } {
  const { resource, problems } = useForm();
  const own = problems.filter(({ where }) => where.field !== undefined && standsAt(where.field, path, under));
  return {
    value: readPath(resource.settings, path),
    error: wordsOf(own.filter(({ severity }) => severity === 'error')),
    warning: wordsOf(own.filter(({ severity }) => severity !== 'error')),
  };
}

function wordsOf(problems: readonly Problem[]): string | null {
  return problems.length === 0 ? null : problems.map(({ says }) => printSentence(says)).join(' ');
}
