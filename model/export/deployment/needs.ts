import { type ArmName, armKey, parentOf, parseArmId } from '../../catalog/arm-resource.ts';
import type { Resolution, Resolved } from './resolve.ts';
import { expressionsIn } from './value.ts';

/** Which resources of a deployment need which others: by position, resources that are already there left out. */
export interface Needs {
  /** For each position the positions of what it needs, none of them on a way back to itself. */
  readonly of: readonly ReadonlySet<number>[];
  /** The position of a resource. */
  positionOf(one: Resolved): number;
  /** Whether the first may name the second as a symbol: between two that name each other only one may, and nothing names itself. */
  mayName(from: Resolved, target: ArmName): boolean;
}

/** Finds out what needs what, and cuts circles: of two that name each other, the one that a person reads first names the other by its plain id. */
export function needsOf({ resources, lookup }: Resolution): Needs {
  const positions = new Map(resources.map(({ resource }, index) => [armKey(resource), index]));
  const positionOf = (name: ArmName): number | undefined => {
    const holder = lookup.holderOf(name);
    return holder && !holder.existing ? positions.get(armKey(holder)) : undefined;
  };
  const positionsOf = (names: (one: Resolved) => readonly ArmName[]) =>
    resources.map((one) =>
      one.resource.existing
        ? new Set<number>()
        : new Set(names(one).flatMap((name) => positionOf(name) ?? [])),
    );
  const all = positionsOf((one) => [
    ...namesIn(one),
    ...one.resource.after.flatMap((id) => parseArmId(id) ?? []),
  ]);
  const parents = resources.map(({ resource }) => {
    const parent = parentOf(resource);
    return parent && positionOf(parent);
  });
  const circles = circlesOf(all);
  // A child comes behind its parent, wherever it was listed.
  const rank = (index: number): readonly number[] => {
    const parent = parents[index];
    return parent === undefined || parent === index ? [index] : [...rank(parent), index];
  };
  const isCut = (from: number, to: number) =>
    from === to || (circles[from] === circles[to] && isBefore(rank(from), rank(to)));
  const withoutCuts = (edges: readonly ReadonlySet<number>[]) =>
    edges.map((needed, from) => new Set([...needed].filter((to) => !isCut(from, to))));
  return {
    of: withoutCuts(all),
    positionOf: (one) => positions.get(armKey(one.resource)) ?? -1,
    mayName(from, target) {
      const to = positionOf(target);
      const own = positions.get(armKey(from.resource));
      return to === undefined || own === undefined || !isCut(own, to);
    },
  };
}

/** Every resource that a resource names: in its body, as its parent, and as what it extends. */
function namesIn({ resource, entries, name }: Resolved): readonly ArmName[] {
  const inBody = [name, ...entries.flatMap(([, value]) => expressionsIn(value))].flatMap((one) =>
    'kind' in one && (one.kind === 'id' || one.kind === 'state') ? [one.of] : [],
  );
  const parent = parentOf(resource);
  const extended = resource.extends === undefined ? undefined : parseArmId(resource.extends);
  return [...inBody, ...(parent ? [parent] : []), ...(extended ? [extended] : [])];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((one, index) => one !== b[index]);
  if (at < 0) return a.length < b.length;
  return b[at] !== undefined && (a[at] as number) < b[at];
}

/** Gives everything on one circle the same number, by Tarjan's method. */
function circlesOf(edges: readonly ReadonlySet<number>[]): readonly number[] {
  const circle = new Array<number>(edges.length).fill(-1);
  const order = new Array<number>(edges.length).fill(-1);
  const low = new Array<number>(edges.length).fill(-1);
  const open: number[] = [];
  let count = 0;
  const visit = (from: number): void => {
    order[from] = low[from] = count++;
    open.push(from);
    for (const to of edges[from] ?? []) {
      if (order[to] === -1) visit(to);
      if (circle[to] === -1) low[from] = Math.min(low[from] as number, low[to] as number);
    }
    if (low[from] !== order[from]) return;
    for (let one = open.pop(); one !== undefined; one = one === from ? undefined : open.pop())
      circle[one] = from;
  };
  edges.forEach((_, from) => {
    if (order[from] === -1) visit(from);
  });
  return circle;
}
