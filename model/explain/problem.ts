import type { ResourceId } from '../ids.ts';
import type { Sentence } from './sentence.ts';

/** Where a problem is: a resource and the path of the field in it, or a place in a file. */
export interface ProblemPlace {
  readonly resource?: ResourceId;
  /** Dotted path inside the resource, such as `settings.prefix`. */
  readonly field?: string;
  /** Place in a file, such as `document.variants[0].design`. */
  readonly path?: string;
}

/** Something wrong with input: returned, never thrown. */
export interface Problem {
  readonly code: string;
  /** `error`: refused or not true in Azure; `warning`: kept, but look; `note`: repaired or worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  /** What is wrong and what would remedy it. */
  readonly says: Sentence;
  readonly where: ProblemPlace;
}

/** Makes a problem in one line. */
export function problem(
  code: string,
  severity: Problem['severity'],
  says: Sentence,
  where: ProblemPlace = {},
): Problem {
  return { code, severity, says, where };
}
