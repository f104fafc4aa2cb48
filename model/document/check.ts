import { type Problem, problem } from '../explain/problem.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Defaults, Design } from './design.ts';

/** Looks at a whole design for one sort of fault; what it finds names the resource and the field. */
export type Check = (design: Design, defaults: Defaults) => readonly Problem[];

/** A fault that Azure would refuse or that cannot be. */
export function fault(
  code: string,
  resource: { readonly id: ResourceId },
  field: string,
  says: Sentence,
): Problem {
  return problem(`check/${code}`, 'error', says, { resource: resource.id, field });
}

/** Something that is probably not meant. */
export function doubt(
  code: string,
  resource: { readonly id: ResourceId },
  field: string,
  says: Sentence,
): Problem {
  return problem(`check/${code}`, 'warning', says, { resource: resource.id, field });
}
