import { problem } from '../../explain/problem.ts';
import { listOf, type Sentence, say } from '../../explain/sentence.ts';
import { type Design, emptyDesign } from '../design.ts';
import type { Document, SetAside, Variant } from '../document.ts';
import { type EditResult, shareRecords } from '../edit.ts';
import { withoutLostInSteps } from '../lost-in-steps.ts';
import { withoutLostPlaces } from '../places.ts';
import { variantOfStep } from '../step-design.ts';

/** A new variant: its id, and what is not by default. */
export interface AddVariantInput {
  readonly id: string;
  /** Left out, or already taken: the next free name. */
  readonly name?: string;
  /** Left out: an empty one. */
  readonly design?: Design;
  /** It stands right after this variant and takes over the places that are this variant's alone; left out: at the end. */
  readonly after?: string;
}

/** Adds a variant, empty or with a given design. */
export function addVariant(
  document: Document,
  _targets: readonly string[],
  { id, name = 'Variant', design = emptyDesign, after }: AddVariantInput,
): EditResult {
  if (document.variants.some((one) => one.id === id)) return same(document);
  const at = document.variants.findIndex((one) => one.id === after);
  const first = document.variants[0]?.design ?? emptyDesign;
  const variant: Variant = {
    id,
    name: freeVariantName(document, name),
    design: design === first ? first : shareRecords(first, design),
  };
  const { canvas } = document;
  const own = after === undefined ? undefined : canvas.placesIn[after];
  const next: Document = {
    ...document,
    canvas: own ? { ...canvas, placesIn: { ...canvas.placesIn, [id]: own } } : canvas,
  };
  return done(next, document.variants.toSpliced(at < 0 ? document.variants.length : at + 1, 0, variant));
}

/** Adds a copy of a variant right after it; every thing keeps its id. */
export function duplicateVariant(
  document: Document,
  targets: readonly string[],
  { id, copy, name }: { readonly id: string; readonly copy: string; readonly name?: string },
): EditResult {
  const original = document.variants.find((one) => one.id === id);
  if (!original) return same(document);
  const { design } = original;
  return addVariant(document, targets, { id: copy, name: name ?? original.name, design, after: id });
}

/** Gives a variant another name; the command and the tabs tell variants apart by it, so that it has to be free. */
export function renameVariant(
  document: Document,
  _targets: readonly string[],
  { id, name }: { readonly id: string; readonly name: string },
): EditResult {
  const text = name.trim();
  const variant = document.variants.find((one) => one.id === id);
  if (!variant || variant.name === text) return same(document);
  if (text === '')
    return refused(document, 'variant/no-name', say`A variant needs a name. Give it one such as After.`);
  if (isTaken(document, text, id))
    return refused(
      document,
      'variant/name-taken',
      say`There already is a variant named ${text}. Choose another name.`,
    );
  return done(
    document,
    document.variants.map((one) => (one === variant ? { ...variant, name: text } : one)),
  );
}

/** Puts the variants into another order; those that are not named keep their order at the end. */
export function reorderVariants(
  document: Document,
  _targets: readonly string[],
  { ids }: { readonly ids: readonly string[] },
): EditResult {
  const named = [...new Set(ids)].flatMap((id) => document.variants.find((one) => one.id === id) ?? []);
  const order = [...named, ...document.variants.filter((one) => !named.includes(one))];
  if (order.every((variant, index) => variant === document.variants[index])) return same(document);
  // A presentation that names no variant shows the first one: it goes on showing the same.
  const [opening, ...others] = document.steps;
  const steps = opening ? [{ ...opening, variant: variantOfStep(document, opening).id }, ...others] : [];
  return done({ ...document, steps }, order);
}

/** Takes a variant out, with the places that are its own; steps that showed it follow the step before them. */
export function removeVariant(
  document: Document,
  _targets: readonly string[],
  { id }: { readonly id: string },
): EditResult {
  const gone = document.variants.find((one) => one.id === id);
  if (!gone) return same(document);
  if (document.variants.length === 1)
    return refused(
      document,
      'variant/last',
      say`This is the only variant, and a document holds at least one. Add another one before deleting it.`,
    );
  const showed = document.steps.filter((step) => variantOfStep(document, step) === gone);
  const { [id]: _, ...placesIn } = document.canvas.placesIn;
  const { document: left } = done(
    { ...document, canvas: { ...document.canvas, placesIn } },
    document.variants.filter((one) => one !== gone),
  );
  const next = { ...left, steps: withoutLostInSteps(left) };
  const problems =
    showed.length === 0
      ? []
      : [
          problem(
            'variant/shown-in-steps',
            'warning',
            say`${listOf(showed.map(({ title }) => `“${title}”`))} showed ${gone.name} and now ${showed.length === 1 ? 'shows' : 'show'} the variant of the step before, or the first one. Choose another variant there.`,
          ),
        ];
  return { document: { ...next, canvas: withoutLostPlaces(next) }, problems };
}

/** The name, or with the next number where it is taken: After, After 2, After 3. */
export function freeVariantName(document: Pick<Document, 'variants'>, name: string): string {
  const wanted = name.trim() || 'Variant';
  if (!isTaken(document, wanted)) return wanted;
  const stem = wanted.replace(/ \d+$/, '');
  for (let number = 2; ; number += 1) {
    const next = `${stem} ${number}`;
    if (!isTaken(document, next)) return next;
  }
}

function isTaken({ variants }: Pick<Document, 'variants'>, name: string, except?: string): boolean {
  return variants.some((one) => one.id !== except && one.name.toLowerCase() === name.toLowerCase());
}

function done(document: Document, variants: readonly Variant[]): EditResult {
  return {
    document: { ...document, variants, setAside: movedAlong(document, variants) },
    problems: [],
  };
}

/** What could not be read belongs to its variant by the number in its path: it moves with it, and goes with it. */
function movedAlong(before: Document, variants: readonly Variant[]): readonly SetAside[] {
  const moved = before.setAside.flatMap((one) => {
    const [, number, rest] = /^variants\[(\d+)\](.*)$/.exec(one.path) ?? [];
    const owner = number === undefined ? undefined : before.variants[Number(number)];
    if (!owner) return [one];
    const at = variants.findIndex(({ id }) => id === owner.id);
    return at < 0 ? [] : [{ ...one, path: `variants[${at}]${rest}` }];
  });
  const isSame = moved.every(({ path }, index) => path === before.setAside[index]?.path);
  return isSame && moved.length === before.setAside.length ? before.setAside : moved;
}

function refused(document: Document, code: string, says: Sentence): EditResult {
  return { document, problems: [problem(code, 'error', says)] };
}

function same(document: Document): EditResult {
  return { document, problems: [] };
}
