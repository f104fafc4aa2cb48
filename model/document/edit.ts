import { type Problem, problem } from '../explain/problem.ts';
import { printSentence, type Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Design } from './design.ts';
import type { Document, Variant } from './document.ts';
import { isEqual } from './equal.ts';

/** What an edit gives back: the next document (the same object when nothing changed) and what it has to say. */
export interface EditResult {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/** What one change does to one design. */
export interface DesignResult {
  readonly design: Design;
  readonly problems: readonly Problem[];
}

/** A named change of a document; a fix names it, undo shows its title. */
export interface EditEntry {
  readonly name: string;
  /** What it does, for the undo button. */
  readonly title: string;
  readonly run: (document: Document, targets: readonly string[], input: never) => EditResult;
}

/** Runs one change in every target variant; where it cannot, the variant stays and the problem says why. */
export function inEachTarget(
  document: Document,
  targets: readonly string[],
  change: (design: Design, variant: Variant) => DesignResult,
): EditResult {
  const problems: Problem[] = [];
  let first: Design | undefined;
  const variants = document.variants.map((variant) => {
    if (!targets.includes(variant.id)) return variant;
    const result = change(variant.design, variant);
    problems.push(...result.problems);
    if (result.design === variant.design) return variant;
    const design: Design = first ? shareRecords(first, result.design) : result.design;
    first ??= design;
    return { ...variant, design };
  });
  const changed = variants.some((variant, index) => variant !== document.variants[index]);
  return { document: changed ? { ...document, variants } : document, problems: withoutRepeats(problems) };
}

/** A change that was made, with what is worth saying about it. */
export function done(design: Design, ...problems: readonly Problem[]): DesignResult {
  return { design, problems };
}

/** A change that cannot be made, and why. */
export function refused(
  design: Design,
  code: string,
  says: Sentence,
  resource?: ResourceId,
  field?: string,
): DesignResult {
  const where = {
    ...(resource === undefined ? {} : { resource }),
    ...(field === undefined ? {} : { field }),
  };
  return { design, problems: [problem(code, 'error', says, where)] };
}

/** Equal records of two variants become the same object, so that comparing variants stays cheap. */
export function shareRecords(first: Design, design: Design): Design {
  const resources = Object.fromEntries(
    Object.entries(design.resources).map(([id, resource]) => {
      const twin = Object.hasOwn(first.resources, id) ? first.resources[id as ResourceId] : undefined;
      return [id, twin && twin !== resource && isEqual(twin, resource) ? twin : resource];
    }),
  );
  return { ...design, resources };
}

function withoutRepeats(problems: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, says, where }) => {
    const key = JSON.stringify([code, printSentence(says), where]);
    return !seen.has(key) && seen.add(key);
  });
}
