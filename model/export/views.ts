import type { Design } from '../document/design.ts';
import { find } from '../document/design.ts';
import type { Document, Variant } from '../document/document.ts';
import type { Party } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import type { Answer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import type { ExportFile, ExportInput } from './exporter.ts';
import { narrow } from './narrow.ts';

/** One variant as it is drawn. */
export interface View {
  /** The document that is drawn: whole, or narrowed to the selection. */
  readonly document: Document;
  readonly variant: Variant;
  readonly answer: Answer | null;
}

/** The document that leaves: the whole one, or one of only the selected things. */
export function leavingDocument({ document, variants, selection }: ExportInput): Document {
  return selection ? narrow(document, variants, selection) : document;
}

/** What is drawn, one view a variant; the question is answered anew in each, for an answer holds in one design only. */
export function viewsOf(input: ExportInput): readonly View[] {
  const document = leavingDocument(input);
  return input.variants.map((whole) => {
    const variant = document.variants.find(({ id }) => id === whole.id) ?? whole;
    const answer = answerIn(input, whole);
    return { document, variant, answer: answer && isDrawnIn(variant.design, answer) ? answer : null };
  });
}

/** The title of a view: the document's, and the variant's name where there are several. */
export function titleOf({ document, variants }: ExportInput, variant: Variant): string {
  return document.variants.length > 1 || variants.length > 1
    ? `${document.title}: ${variant.name}`
    : document.title;
}

/** Files with names that stay apart on every system, capitals or not. */
export function withDistinctNames(files: readonly ExportFile[]): readonly ExportFile[] {
  const taken = new Set<string>();
  return files.map((file) => {
    const [, stem = file.name, ending = ''] = /^(.*?)(\.[a-z.]+)$/s.exec(file.name) ?? [];
    let name = file.name;
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${stem} (${count})${ending}`;
    taken.add(name.toLowerCase());
    return { ...file, name };
  });
}

function answerIn({ document, variants, answer }: ExportInput, { design }: Variant): Answer | null {
  if (!answer) return null;
  const { from, to } = answer.question;
  if (variants.length === 1) return answer;
  return isThere(design, from) && isThere(design, to)
    ? trace(compile(design, document.defaults), answer.question)
    : null;
}

function isThere(design: Design, party: Party): boolean {
  return !('resource' in party) || find(design, party.resource) !== undefined;
}

/** A way of which a part is not in the picture would tell something else. */
function isDrawnIn(design: Design, { fromResource, toResource, hops, diedAt, question }: Answer): boolean {
  const onWay: readonly (ResourceId | null)[] = [
    fromResource,
    toResource,
    diedAt,
    ...hops.flatMap(({ from, to, along }) => [from, to, ...along]),
  ];
  return (
    isThere(design, question.from) &&
    isThere(design, question.to) &&
    onWay.every((id) => id === null || find(design, id) !== undefined)
  );
}
