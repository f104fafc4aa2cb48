import type { Design } from '../document/design.ts';
import { find } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import type { Piece } from './split-changes.ts';

type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/** The group of every change: what needs each other, a VNet with what comes with it, and rules with the one subnet that they are for. */
export function groupChanges(
  pieces: readonly Piece[],
  needs: Needs,
  a: Design,
  b: Design,
): ReadonlyMap<string, string> {
  const groups = new Map(pieces.map(({ id }) => [id, id]));
  const byId = new Map(pieces.map((piece) => [piece.id, piece]));
  const rootOf = (id: string): string => {
    const next = groups.get(id) ?? id;
    return next === id ? id : rootOf(next);
  };
  const join = (one: string, other: string): void => {
    const [first, second] = [rootOf(one), rootOf(other)].sort();
    if (first !== undefined && second !== undefined && first !== second) groups.set(second, first);
  };
  for (const piece of pieces) {
    const vnet = vnetThatComesWith(piece, piece.what === 'create' ? b : a);
    const root = vnet && `${piece.what} ${vnet}`;
    if (root && byId.has(root)) join(piece.id, root);
  }
  for (const piece of pieces) {
    const others = partnersOf(piece, pieces, needs);
    const roots = new Set(others.map(rootOf));
    const [other] = others;
    if (roots.size === 1 && other !== undefined) join(piece.id, other);
  }
  joinCircles(pieces, needs, rootOf, join);
  return new Map(pieces.map(({ id }) => [id, rootOf(id)]));
}

/** A VNet comes and goes with its subnets and machines; private endpoints are steps of their own. */
function vnetThatComesWith({ what, before, after }: Piece, design: Design): ResourceId | null {
  if (what !== 'create' && what !== 'remove') return null;
  const thing = what === 'create' ? after : before;
  if (!thing || thing.kind === 'privateEndpoint' || thing.kind === 'virtualNetwork') return null;
  const seen = new Set<ResourceId>();
  for (let at = find(design, thing.parent); at && !seen.has(at.id); at = find(design, at.parent)) {
    if (at.kind === 'virtualNetwork') return at.id;
    seen.add(at.id);
  }
  return null;
}

const badges: readonly string[] = [
  'networkManager',
  'networkGroup',
  'networkSecurityGroup',
  'routeTable',
  'natGateway',
  'dnsResolver',
  'dnsOutboundEndpoint',
];

/** The changes with which a new rule set, or one that goes, is made at once: those that use it. */
function partnersOf(
  { id, what, before, after }: Piece,
  pieces: readonly Piece[],
  needs: Needs,
): readonly string[] {
  const kind = (after ?? before)?.kind ?? '';
  if (!badges.includes(kind)) return [];
  if (what === 'create')
    return pieces.filter((other) => needs.get(other.id)?.has(id)).map((other) => other.id);
  return what === 'remove' ? [...(needs.get(id) ?? [])] : [];
}

/** Changes that need each other, directly or by way of their groups, can only be made at once. */
function joinCircles(
  pieces: readonly Piece[],
  needs: Needs,
  rootOf: (id: string) => string,
  join: (one: string, other: string) => void,
): void {
  for (let joined = true; joined; ) {
    joined = false;
    const edges = new Map<string, Set<string>>();
    for (const { id } of pieces) {
      const own = edges.get(rootOf(id)) ?? new Set<string>();
      for (const need of needs.get(id) ?? []) if (rootOf(need) !== rootOf(id)) own.add(rootOf(need));
      edges.set(rootOf(id), own);
    }
    for (const [root, own] of edges) {
      const circle = [...own].find((need) => reaches(edges, need, root));
      if (circle === undefined) continue;
      join(root, circle);
      joined = true;
      break;
    }
  }
}

function reaches(edges: ReadonlyMap<string, ReadonlySet<string>>, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [from];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (at === to) return true;
    if (seen.has(at)) continue;
    seen.add(at);
    queue.push(...(edges.get(at) ?? []));
  }
  return false;
}
