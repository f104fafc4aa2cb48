import type { KindName } from '../catalog/kinds.ts';
import { type Design, find } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { isFrame } from './box-sizes.ts';
import { linksOf } from './lines-of.ts';

/** A line between two boxes in the same container. */
export interface ElkEdge {
  readonly id: string;
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/**
 * What is joined in each container: a line between two things deep inside counts for the boxes around them that stand side by side. The
 * edges run from left to right: from a site to its region, from a hub to its spokes.
 */
export function joinsIn(
  design: Design,
  children: ReadonlyMap<ResourceId | null, readonly Resource[]>,
): ReadonlyMap<ResourceId | null, readonly ElkEdge[]> {
  const homes = new Map([...children].flatMap(([home, list]) => list.map(({ id }) => [id, home] as const)));
  const pairs = new Map<ResourceId | null, Map<string, Pair>>();
  for (const { from, to } of linksOf(design)) {
    const joint = jointOf(homes, from, to);
    if (!joint) continue;
    const inside = pairs.get(joint.home) ?? new Map<string, Pair>();
    const pair: Pair = joint.a < joint.b ? [joint.a, joint.b] : [joint.b, joint.a];
    pairs.set(joint.home, inside.set(pair.join(' '), pair));
  }
  const joins = new Map([...pairs].map(([home, inside]) => [home, directed(design, [...inside.values()])]));
  return joins.set(null, anchored(children.get(null) ?? [], joins.get(null) ?? []));
}

/** Frames of the open canvas have their side of the page whether a line leads there or not. */
function anchored(outside: readonly Resource[], edges: readonly ElkEdge[]): readonly ElkEdge[] {
  const joined = new Set(edges.flatMap(({ sources, targets }) => [...sources, ...targets]));
  const frames = outside.filter(({ kind }) => isFrame(kind));
  const middles = frames.filter(({ kind }) => rankOf(kind) === 1);
  const middle = middles.find(({ id }) => joined.has(id)) ?? middles[0];
  if (!middle) return edges;
  const anchors = frames.flatMap(({ id, kind }): readonly ElkEdge[] => {
    if (joined.has(id) || rankOf(kind) === 1) return [];
    const [source, target] = rankOf(kind) < 1 ? [id, middle.id] : [middle.id, id];
    return [{ id: `${source} ${target}`, sources: [source], targets: [target] }];
  });
  return [...edges, ...anchors];
}

type Pair = readonly [ResourceId, ResourceId];

interface Joint {
  readonly home: ResourceId | null;
  readonly a: ResourceId;
  readonly b: ResourceId;
}

/** The boxes that stand side by side and hold one end each; undefined where one end holds the other. */
function jointOf(
  homes: ReadonlyMap<ResourceId, ResourceId | null>,
  from: ResourceId,
  to: ResourceId,
): Joint | undefined {
  const up = pathOf(homes, from);
  const down = pathOf(homes, to);
  for (const a of up) {
    const home = homes.get(a);
    const b = down.find((one) => homes.get(one) === home);
    if (home === undefined || b === undefined) continue;
    return a === b ? undefined : { home, a, b };
  }
  return undefined;
}

function pathOf(homes: ReadonlyMap<ResourceId, ResourceId | null>, from: ResourceId): readonly ResourceId[] {
  const path: ResourceId[] = [];
  for (
    let at: ResourceId | null = from;
    at !== null && homes.has(at) && !path.includes(at);
    at = homes.get(at) ?? null
  )
    path.push(at);
  return path;
}

const ranks: Partial<Readonly<Record<KindName, number>>> = {
  onPremisesSite: 0,
  region: 1,
  virtualNetwork: 1,
  publicServices: 3,
  globalServices: 4,
  privateDnsZone: 4,
  internet: 5,
};

function rankOf(kind: KindName): number {
  return ranks[kind] ?? 2;
}

/** With more spokes than this, half of them stand left of their hub and half right of it. */
const mostOnOneSide = 3;

function directed(design: Design, pairs: readonly Pair[]): readonly ElkEdge[] {
  const degrees = new Map<ResourceId, number>();
  for (const id of pairs.flat()) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  const rank = (id: ResourceId) => rankOf(find(design, id)?.kind ?? 'other');
  const degree = (id: ResourceId) => degrees.get(id) ?? 0;
  const turns = new Map<ResourceId, number>();
  return pairs.map(([a, b]) => {
    const [first, second] =
      rank(a) < rank(b) || (rank(a) === rank(b) && degree(a) >= degree(b)) ? [a, b] : [b, a];
    const isSpoke = rank(a) === rank(b) && degree(second) === 1 && degree(first) > mostOnOneSide;
    const turn = turns.get(first) ?? 0;
    if (isSpoke) turns.set(first, turn + 1);
    const [source, target] = isSpoke && turn % 2 === 1 ? [second, first] : [first, second];
    return { id: `${a} ${b}`, sources: [source], targets: [target] };
  });
}
