import type { Design } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import type { Expectation } from '../document/expectations.ts';
import { designOfStep } from '../document/step-design.ts';
import { compile } from '../network/compile.ts';
import { judge } from './judge.ts';
import type { Judged } from './judgement.ts';

/** What of a document its expectations hang on. */
export type Checked = Pick<Document, 'variants' | 'defaults' | 'expectations' | 'steps'>;

/** Every expectation in one variant, or in what a step of the presentation shows. */
export interface Suite {
  readonly kind: 'variant' | 'step';
  /** Id of the variant or the step. */
  readonly id: string;
  readonly name: string;
  /** The variant that is shown, changed or not. */
  readonly variant: string;
  readonly design: Design;
  readonly results: readonly (Judged & { readonly expectation: Expectation })[];
}

/** Judges every expectation in every variant, and in every step that shows a variant or a change of its own. */
export function checkDocument(
  document: Checked,
  onSuite: (done: number, total: number) => void = () => {},
): readonly Suite[] {
  const known = new Map<Design, Suite['results']>();
  const resultsIn = (design: Design): Suite['results'] => {
    const found = known.get(design);
    if (found) return found;
    const network = compile(design, document.defaults);
    const results = document.expectations.map((expectation) => ({
      expectation,
      ...judge(network, expectation),
    }));
    known.set(design, results);
    return results;
  };
  const shown = shownDesigns(document);
  return shown.map((one, index) => {
    const suite = { ...one, results: resultsIn(one.design) };
    onSuite(index + 1, shown.length);
    return suite;
  });
}

function shownDesigns(document: Checked): readonly Omit<Suite, 'results'>[] {
  const variants = document.variants.map(({ id, name, design }) => ({
    kind: 'variant' as const,
    id,
    name,
    variant: id,
    design,
  }));
  const steps = document.steps.flatMap((step, index): readonly Omit<Suite, 'results'>[] => {
    if (step.variant === null && step.change === null) return [];
    const { variant, design } = designOfStep(document, step);
    const title = step.title.trim() === '' ? '' : `: ${step.title.trim()}`;
    return [{ kind: 'step', id: step.id, name: `Step ${index + 1}${title}`, variant, design }];
  });
  return [...variants, ...steps];
}
