import {
  type Design,
  isServiceKind,
  kindEntry,
  type Question,
  questionBetween,
  type Resource,
  resourcesOf,
} from '../../model/index.ts';

/** A question that is worth asking of a design nobody asked about yet: from a machine to a service that has a private endpoint, or what comes nearest; null where nobody could call anybody. */
export function suggestedQuestion(design: Design): Question | null {
  const all = resourcesOf(design);
  const withEndpoint = new Set(
    all.flatMap((one) => (one.kind === 'privateEndpoint' ? (one.settings.target ?? []) : [])),
  );
  const speaks = ({ kind }: Resource) => kindEntry(kind).speaks;
  const from = best(
    all.filter((one) => speaks(one) === 'source' || speaks(one) === 'both'),
    sourceRank,
  );
  if (!from) return null;
  const to = best(
    all.filter((one) => one.id !== from.id && (speaks(one) === 'destination' || speaks(one) === 'both')),
    ({ id, kind }) =>
      withEndpoint.has(id) ? 0 : isServiceKind(kind) && !isClient(kind) ? 1 : isClient(kind) ? 2 : 3,
  );
  return to ? questionBetween(from.id, to.id) : null;
}

function sourceRank({ kind }: Resource): number {
  if (kind === 'virtualMachine') return 0;
  return isClient(kind) ? 1 : kind === 'onPremisesHost' ? 2 : 3;
}

/** Apps call as well as they are called. */
function isClient(kind: Resource['kind']): boolean {
  return isServiceKind(kind) && kindEntry(kind).speaks === 'both';
}

/** The one of the lowest rank; of equals the first by name, so that the same design suggests the same. */
function best(candidates: readonly Resource[], rank: (one: Resource) => number): Resource | undefined {
  return [...candidates].sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'))[0];
}
