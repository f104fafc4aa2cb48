import { type Problem, problem } from '../explain/problem.ts';
import { listOf, printSentence, type Sentence, say } from '../explain/sentence.ts';
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

/**
 * Runs one change in every target variant; where it cannot, the variant stays and the problem says why. What only some
 * of the targets have to say is said with their names.
 */
export function inEachTarget(
  document: Document,
  targets: readonly string[],
  change: (design: Design, variant: Variant) => DesignResult,
): EditResult {
  const aimed = document.variants.filter(({ id }) => targets.includes(id));
  const results = aimed.map((variant) => change(variant.design, variant));
  let first: Design | undefined;
  const variants = document.variants.map((variant) => {
    const made = results[aimed.indexOf(variant)]?.design ?? variant.design;
    if (made === variant.design) return variant;
    const design: Design = first ? shareRecords(first, made) : made;
    first ??= design;
    return { ...variant, design };
  });
  const isChanged = variants.some((variant, index) => variant !== document.variants[index]);
  return {
    document: isChanged ? { ...document, variants } : document,
    problems: told(aimed, results),
  };
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

/** Each problem once; what is not so in every target names the variants in which it is. */
function told(targets: readonly Variant[], results: readonly DesignResult[]): readonly Problem[] {
  const found = new Map<string, { readonly one: Problem; readonly holders: Variant[]; isRefusal: boolean }>();
  for (const [index, { design, problems }] of results.entries()) {
    const variant = targets[index] as Variant;
    for (const one of problems) {
      const key = JSON.stringify([one.code, printSentence(one.says), one.where]);
      const known = found.get(key) ?? { one, holders: [], isRefusal: true };
      found.set(key, known);
      if (!known.holders.includes(variant)) known.holders.push(variant);
      known.isRefusal &&= one.severity === 'error' && design === variant.design;
    }
  }
  return [...found.values()].map(({ one, holders, isRefusal }) => {
    if (holders.length === targets.length) return one;
    const where = listOf(holders.map(({ name }) => `“${name}”`));
    const lead = isRefusal ? say`In ${where} nothing changed: ` : say`In ${where}: `;
    return { ...one, says: [...lead, ...one.says] };
  });
}
