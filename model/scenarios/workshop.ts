import { difference, isEmptyChange } from '../document/difference.ts';
import type { Document, Variant } from '../document/document.ts';
import type { PresenterStep } from '../document/presenter-steps.ts';
import type { Question } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import type { Answer } from '../trace/answer.ts';
import { type Drawing, draw } from './draw.ts';

/** One step of a workshop: it goes on drawing where the step before ended. */
export interface WorkshopStep {
  readonly title: string;
  /** Starts a variant of this name, with what is drawn after this step. */
  readonly variant?: string;
  /** What changes; a step that only asks has none. */
  draw?(d: Drawing): void;
  readonly ask: readonly [from: string, to: string, port: number];
  /** What the step teaches, and what its test expects. */
  readonly answer: Partial<Pick<Answer, 'verdict' | 'path' | 'layer' | 'source'>> & {
    /** What the client's DNS says. */
    readonly name?: NonNullable<Answer['dns']>['answer'];
  };
  readonly highlight?: readonly string[];
  /** The room guesses first. */
  readonly hidesAnswer?: boolean;
  /** What the trainer says. */
  readonly notes: string;
}

/** A document that is presented: one drawing that changes step by step. */
export interface Workshop {
  readonly slug: string;
  readonly title: string;
  /** One sentence of what it shows. */
  readonly says: string;
  readonly steps: readonly [WorkshopStep, ...WorkshopStep[]];
}

/** The document that the gallery's file holds: a variant for each stage, a step's further changes as its difference. */
export function documentOfWorkshop({ title, steps }: Workshop): Document {
  const d = draw();
  const variants: Variant[] = [];
  const shown: PresenterStep[] = [];
  for (const step of steps) {
    step.draw?.(d);
    const design = d.design();
    if (step.variant !== undefined || variants.length === 0)
      variants.push({ id: `variant-${variants.length + 1}`, name: step.variant ?? 'Design', design });
    const variant = variants.at(-1) as Variant;
    const change = difference(variant.design, design);
    shown.push({
      id: `step-${shown.length + 1}`,
      title: step.title,
      variant: variant.id,
      change: isEmptyChange(change) ? null : change,
      camera: null,
      highlight: (step.highlight ?? []) as readonly ResourceId[],
      question: questionOf(step),
      hidesAnswer: step.hidesAnswer ?? false,
      notes: step.notes,
    });
  }
  return {
    ...d.document(title),
    variants,
    steps: shown,
    questions: [{ id: 'first', ...questionOf(steps[0]) }],
  };
}

/** The question that a step asks. */
export function questionOf({ ask: [from, to, port] }: WorkshopStep): Question {
  return {
    from: { resource: from as ResourceId },
    to: { resource: to as ResourceId },
    port,
    protocol: 'tcp',
  };
}
