import * as z from 'zod';
import { type Question, questionSchema } from './question.ts';

/** A pinned answer: what must, or must not, be so in every variant and step. */
export interface Expectation {
  readonly id: string;
  readonly question: Question;
  readonly must: 'reach' | 'notReach';
  /** Over which path; `privately` is any that never uses a public address of the destination; null is any. */
  readonly path: 'privately' | 'private' | 'privateEndpoint' | 'serviceEndpoint' | 'public' | null;
  /** Which address the client's DNS has to give; null where the name does not matter. */
  readonly dns: 'private' | 'public' | null;
}

/** The saved shape of an expectation. */
export const expectationSchema = z.object({
  id: z.string(),
  question: questionSchema,
  must: z.enum(['reach', 'notReach']),
  path: z
    .enum(['privately', 'private', 'privateEndpoint', 'serviceEndpoint', 'public'])
    .nullable()
    .default(null),
  dns: z.enum(['private', 'public']).nullable().default(null),
}) as unknown as z.ZodType<Expectation>;
