import type { Defaults } from '../design.ts';
import type { Document, SavedQuestion } from '../document.ts';
import type { EditResult } from '../edit.ts';
import { isEqual } from '../equal.ts';

/** The questions that are kept; older ones make way. */
const keptQuestions = 50;

/** Names the document. */
export function setTitle(
  document: Document,
  _targets: readonly string[],
  { title }: { readonly title: string },
): EditResult {
  return { document: title === document.title ? document : { ...document, title }, problems: [] };
}

/** Changes what empty scope fields mean. */
export function setDefaults(
  document: Document,
  _targets: readonly string[],
  defaults: Partial<Defaults>,
): EditResult {
  const next = { ...document.defaults, ...defaults };
  return {
    document: isEqual(next, document.defaults) ? document : { ...document, defaults: next },
    problems: [],
  };
}

/** Keeps a question with the document, the newest first; the same question is kept once. */
export function rememberQuestion(
  document: Document,
  _targets: readonly string[],
  { question }: { readonly question: SavedQuestion },
): EditResult {
  const { id: _, ...asked } = question;
  const others = document.questions.filter(
    ({ id, ...other }) => id !== question.id && !isEqual(other, asked),
  );
  return {
    document: { ...document, questions: [question, ...others].slice(0, keptQuestions) },
    problems: [],
  };
}

/** Forgets a kept question. */
export function forgetQuestion(
  document: Document,
  _targets: readonly string[],
  { id }: { readonly id: string },
): EditResult {
  return {
    document: { ...document, questions: document.questions.filter((one) => one.id !== id) },
    problems: [],
  };
}
