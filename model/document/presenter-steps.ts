import * as z from 'zod';
import type { ResourceId } from '../ids.ts';
import { type Question, questionSchema } from './question.ts';

/** One step of a presentation: what is shown, from where it is seen, and what is said. */
export interface PresenterStep {
  readonly id: string;
  readonly title: string;
  readonly variant: string | null;
  readonly camera: { readonly x: number; readonly y: number; readonly zoom: number } | null;
  readonly highlight: readonly ResourceId[];
  readonly question: Question | null;
  readonly notes: string;
}

/** The saved shape of a step. */
export const presenterStepSchema = z.object({
  id: z.string(),
  title: z.string().default(''),
  variant: z.string().nullable().default(null),
  camera: z.object({ x: z.number(), y: z.number(), zoom: z.number() }).nullable().default(null),
  highlight: z.array(z.string()).default([]),
  question: questionSchema.nullable().default(null),
  notes: z.string().default(''),
}) as unknown as z.ZodType<PresenterStep>;
