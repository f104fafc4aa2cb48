import * as z from 'zod';
import type { ResourceId } from '../ids.ts';
import type { Change } from './difference.ts';
import { type Question, questionSchema } from './question.ts';

/** One step of a presentation: what is shown, from where it is seen, and what is said. */
export interface PresenterStep {
  readonly id: string;
  readonly title: string;
  /** The variant that is shown; null is that of the step before. */
  readonly variant: string | null;
  /** What this step alone changes in its variant; null is nothing. */
  readonly change: Change | null;
  /**
   * What has to be seen: the point in the middle, and the zoom on a canvas of 1600 by 900 pixels. A larger screen shows
   * the same larger. Null is everything.
   */
  readonly camera: { readonly x: number; readonly y: number; readonly zoom: number } | null;
  readonly highlight: readonly ResourceId[];
  readonly question: Question | null;
  /** The room guesses first: the answer waits until it is asked for. */
  readonly hidesAnswer: boolean;
  readonly notes: string;
}

/** A step that shows all of a variant and neither changes nor asks anything, but for what is given. */
export function newStep(id: string, given: Partial<Omit<PresenterStep, 'id'>> = {}): PresenterStep {
  return {
    id,
    title: '',
    variant: null,
    change: null,
    camera: null,
    highlight: [],
    question: null,
    hidesAnswer: false,
    notes: '',
    ...given,
  };
}

const changeSchema = z.object({
  set: z.record(z.string(), z.record(z.string(), z.json())).default({}),
  removed: z.array(z.string()).default([]),
});

/** The saved shape of a step. */
export const presenterStepSchema = z.object({
  id: z.string(),
  title: z.string().default(''),
  variant: z.string().nullable().default(null),
  change: changeSchema.nullable().default(null),
  camera: z.object({ x: z.number(), y: z.number(), zoom: z.number() }).nullable().default(null),
  highlight: z.array(z.string()).default([]),
  question: questionSchema.nullable().default(null),
  hidesAnswer: z.boolean().default(false),
  notes: z.string().default(''),
}) as unknown as z.ZodType<PresenterStep>;
