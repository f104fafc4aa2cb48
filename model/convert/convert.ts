import { type Document, variantOf } from '../document/document.ts';
import type { Resource } from '../document/resource.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import { convertCandidates } from './candidates.ts';
import type { ConvertInput, ConvertResult, PartReport } from './convert-types.ts';
import { type ConvertPart, convertTargetEntry, usualParts } from './parts.ts';
import { makeMoves, newPlan, type Plan } from './plan.ts';
import { toPrivateEndpoint } from './to-private-endpoint.ts';
import { toPublic } from './to-public.ts';
import { toServiceEndpoint } from './to-service-endpoint.ts';
import { onlyTheInternetReaches, whoLost } from './who-lost.ts';

/** Converts services of the target variants to private endpoints, service endpoints or their public endpoint. */
export function convert(document: Document, targets: readonly string[], input: ConvertInput): ConvertResult {
  return document.variants
    .filter(({ id }) => targets.includes(id))
    .reduce<ConvertResult>(
      (sofar, { id }) => {
        const result = convertIn(sofar.document, id, input);
        return {
          document: result.document,
          problems: [...sofar.problems, ...result.problems],
          parts: [...sofar.parts, ...result.parts],
          services: [...new Set([...sofar.services, ...result.services])],
        };
      },
      { document, problems: [], parts: [], services: [] },
    );
}

function convertIn(document: Document, variant: string, input: ConvertInput): ConvertResult {
  const before = compile(variantOf(document, variant).design, document.defaults);
  const { services, leftAlone } = chosenServices(before, input);
  const parts: ReadonlySet<ConvertPart> = new Set(input.parts ?? usualParts(input.to));
  const plan = planFor(newPlan(document, variant), services, input, parts);
  const made = makeMoves(document, plan, parts);
  const after = compile(variantOf(made.document, variant).design, document.defaults);
  return {
    document: made.document,
    problems: [...leftAlone, ...plan.problems, ...whoLost(before, after, services, input.to)],
    parts: inOrder(made.parts, input),
    services: services.map(({ id }) => id),
  };
}

function planFor(
  plan: Plan,
  services: readonly Resource[],
  input: ConvertInput,
  parts: ReadonlySet<ConvertPart>,
): Plan {
  switch (input.to) {
    case 'privateEndpoint':
      return toPrivateEndpoint(plan, services, input, parts);
    case 'serviceEndpoint':
      return toServiceEndpoint(plan, services);
    case 'public':
      return toPublic(plan, services);
  }
}

/** What was done, by parts in the order of the target. */
function inOrder(parts: readonly PartReport[], { to }: ConvertInput): readonly PartReport[] {
  return convertTargetEntry(to).parts.flatMap(({ part }) => parts.filter((one) => one.part === part));
}

interface Chosen {
  readonly services: readonly Resource[];
  /** Why others that were meant stay as they are. */
  readonly leftAlone: readonly Problem[];
}

/** The services to convert. Where none are named, those that only the internet calls stay open to it. */
function chosenServices(network: Network, { services, to }: ConvertInput): Chosen {
  const meant = convertCandidates(network.design, network.defaults, to)
    .filter(({ service }) => services?.includes(service.id) ?? true)
    .map(({ service, why }) => ({
      service,
      why: why ?? (services === null && to !== 'public' ? whyLeftOpen(network, service) : null),
    }));
  return {
    services: meant.filter(({ why }) => why === null).map(({ service }) => service),
    leftAlone: meant.flatMap(({ service, why }) =>
      why === null ? [] : [problem('convert/left-alone', 'note', why, { resource: service.id })],
    ),
  };
}

function whyLeftOpen(network: Network, service: Resource): Sentence | null {
  return onlyTheInternetReaches(network, service.id)
    ? say`Only the internet calls ${nameOf(service)}, so it stays open to it. Choose it to convert it all the same.`
    : null;
}
