import type { Design } from '../document/design.ts';
import { find } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import type { EditResult } from '../document/edit.ts';
import { type Problem, problem } from '../explain/problem.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import type { ConvertResult, PartReport } from './convert-types.ts';
import type { ConvertPart } from './parts.ts';

/** One edit of a conversion. It can be made again on a document in which parts before it were left out. */
export interface Move {
  readonly part: ConvertPart;
  readonly says: Sentence;
  /** What has to be in the design; without it the move is left out. */
  readonly needs: readonly ResourceId[];
  run(document: Document): EditResult;
}

/** A conversion in the making: the document with every move so far made, so that later moves know what they find. */
export interface Plan {
  readonly variant: string;
  readonly document: Document;
  readonly moves: readonly Move[];
  readonly problems: readonly Problem[];
}

/** A plan for one variant, with nothing in it. */
export function newPlan(document: Document, variant: string): Plan {
  return { variant, document, moves: [], problems: [] };
}

/** The plan with one more move; a move that changes nothing is not kept. */
export function withMove(plan: Plan, move: Move): Plan {
  const result = move.run(plan.document);
  const refusals = result.problems.filter(({ severity }) => severity === 'error');
  const problems = [...plan.problems, ...refusals];
  if (result.document === plan.document) return { ...plan, problems };
  return { ...plan, document: result.document, moves: [...plan.moves, move], problems };
}

/** The plan with one more thing to say. */
export function withProblem(plan: Plan, ...problems: readonly Problem[]): Plan {
  return { ...plan, problems: [...plan.problems, ...problems] };
}

/** The plan with a warning about a resource, told once. */
export function withWarning(
  plan: Plan,
  code: string,
  resource: { readonly id: ResourceId },
  says: Sentence,
): Plan {
  const known = plan.problems.some((one) => one.code === code && one.where.resource === resource.id);
  return known ? plan : withProblem(plan, problem(code, 'warning', says, { resource: resource.id }));
}

/** The design as it is after the moves so far. */
export function designOf(plan: Plan): Design {
  return variantOf(plan.document, plan.variant).design;
}

/** The design after the moves so far, compiled; once for each state of the plan. */
export function networkOf(plan: Plan): Network {
  const design = designOf(plan);
  const { defaults } = plan.document;
  const known = networks.get(design);
  if (known?.defaults === defaults) return known;
  const network = compile(design, defaults);
  networks.set(design, network);
  return network;
}

const networks = new WeakMap<Design, Network>();

/** Makes the moves of the chosen parts on the document as it was before the plan. */
export function makeMoves(
  document: Document,
  plan: Plan,
  parts: ReadonlySet<ConvertPart>,
): Pick<ConvertResult, 'document' | 'parts'> {
  let next = document;
  const done: PartReport[] = [];
  for (const { part, says, needs, run } of plan.moves) {
    const { design } = variantOf(next, plan.variant);
    if (!parts.has(part) || needs.some((id) => !find(design, id))) continue;
    const result = run(next);
    if (result.document === next) continue;
    next = result.document;
    done.push({ part, says });
  }
  return { document: next, parts: done };
}
