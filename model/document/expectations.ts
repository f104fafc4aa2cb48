import * as z from 'zod';
import { type Question, questionSchema } from './question.ts';

/** A pinned answer: what must, or must not, be so in every variant. */
export interface Expectation {
  readonly id: string;
  readonly question: Question;
  readonly must: 'reach' | 'notReach';
  /** Over which path; null is any. */
  readonly path: 'private' | 'privateEndpoint' | 'serviceEndpoint' | 'public' | null;
}

/** The saved shape of an expectation. */
export const expectationSchema = z.object({
  id: z.string(),
  question: questionSchema,
  must: z.enum(['reach', 'notReach']),
  path: z.enum(['private', 'privateEndpoint', 'serviceEndpoint', 'public']).nullable().default(null),
}) as unknown as z.ZodType<Expectation>;
