import { problem } from '../../explain/problem.ts';
import { say } from '../../explain/sentence.ts';
import type { Document } from '../document.ts';
import type { EditResult } from '../edit.ts';
import { isEqual } from '../equal.ts';
import type { Expectation } from '../expectations.ts';

/** Pins an expectation; the same one is kept once. */
export function addExpectation(
  document: Document,
  _targets: readonly string[],
  { expectation }: { readonly expectation: Expectation },
): EditResult {
  const { id: _, ...wanted } = expectation;
  const known = document.expectations.some(
    ({ id, ...other }) => id === expectation.id || isEqual(other, wanted),
  );
  if (known) {
    const says = say`This is expected already.`;
    return { document, problems: [problem('expectation/known', 'note', says)] };
  }
  return withExpectations(document, [...document.expectations, expectation]);
}

/** Changes what is expected of a question, such as the path. */
export function changeExpectation(
  document: Document,
  _targets: readonly string[],
  { id, change }: { readonly id: string; readonly change: Partial<Omit<Expectation, 'id'>> },
): EditResult {
  return withExpectations(
    document,
    document.expectations.map((one) => (one.id === id ? { ...one, ...change } : one)),
  );
}

/** Expects something no more. */
export function removeExpectation(
  document: Document,
  _targets: readonly string[],
  { id }: { readonly id: string },
): EditResult {
  return withExpectations(
    document,
    document.expectations.filter((one) => one.id !== id),
  );
}

function withExpectations(document: Document, expectations: readonly Expectation[]): EditResult {
  const same = isEqual(expectations, document.expectations);
  return { document: same ? document : { ...document, expectations }, problems: [] };
}
