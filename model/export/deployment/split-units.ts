import { armKey } from '../../catalog/arm-resource.ts';
import type { Needs } from './needs.ts';
import type { Resolved } from './resolve.ts';
import { type Tier, tierOf, tiers } from './tiers.ts';

/** Resources that are deployed together: one file, one scope. */
export interface Unit {
  /** A word for files and symbols, such as `network` or `rg-hub-dns`; unique without regard to case. */
  readonly name: string;
  readonly tier: Tier;
  readonly subscription: string;
  readonly resourceGroup: string;
  readonly resources: readonly Resolved[];
  /** Is it everything that its resource group gets? */
  readonly isWhole: boolean;
  /** Units that must be deployed before, by name. */
  readonly after: readonly string[];
}

/** Above this a file is hard to read, and parts of it are made modules. */
export const largestFile = 40;

interface Part {
  readonly group: string;
  readonly members: readonly number[];
}

/** Cuts a deployment into units that do not need each other in a circle. */
export function splitUnits(resources: readonly Resolved[], needs: Needs): readonly Unit[] {
  const indexes = resources.flatMap(({ resource }, index) => (resource.existing ? [] : [index]));
  const scopeOf = (index: number) => scopeKey(resources[index] as Resolved);
  const sizes = new Map<string, number>();
  for (const index of indexes) sizes.set(scopeOf(index), (sizes.get(scopeOf(index)) ?? 0) + 1);
  const groups = groupsOf(resources, indexes, sizes);
  const groupOf = (index: number) => groups.get(index) ?? '';
  const levels = levelsOf(indexes, needs, groupOf);
  const parts = new Map<string, number[]>();
  for (const index of indexes) {
    const key = `${levels.get(index)} ${groupOf(index)}`;
    parts.set(key, [...(parts.get(key) ?? []), index]);
  }
  const all = [...parts].map(([key, members]): Part => ({ group: key.slice(key.indexOf(' ') + 1), members }));
  return toUnits(merged(all, needs), resources, needs, sizes);
}

/** Bicep takes 800 resources in a file (0.46). */
const mostInFile = 500;

/** What would best stay together: a resource group, in a large one a tier, of a very large tier a piece. */
function groupsOf(
  resources: readonly Resolved[],
  indexes: readonly number[],
  sizes: ReadonlyMap<string, number>,
): ReadonlyMap<number, string> {
  const counts = new Map<string, number>();
  return new Map(
    indexes.map((index) => {
      const one = resources[index] as Resolved;
      const scope = scopeKey(one);
      const isLarge = (sizes.get(scope) ?? 0) > largestFile;
      const group = isLarge ? `${scope} ${tierOf(one.resource.type)}` : scope;
      const before = counts.get(group) ?? 0;
      counts.set(group, before + 1);
      return [index, before < mostInFile ? group : `${group} ${Math.floor(before / mostInFile)}`];
    }),
  );
}

function scopeKey({ resource }: Resolved): string {
  return armKey(`${resource.subscription}/${resource.resourceGroup}`);
}

/** How often a way of needs leads from group to group before it comes to a resource: with that, parts never need each other in a circle. */
function levelsOf(
  indexes: readonly number[],
  needs: Needs,
  groupOf: (index: number) => string,
): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const levelOf = (index: number): number => {
    const known = levels.get(index);
    if (known !== undefined) return known;
    const steps = [...(needs.of[index] ?? [])].map(
      (needed) => levelOf(needed) + (groupOf(needed) === groupOf(index) ? 0 : 1),
    );
    const level = Math.max(0, ...steps);
    levels.set(index, level);
    return level;
  };
  for (const index of indexes) levelOf(index);
  return levels;
}

/** Puts parts of one group together again wherever no third part stands between them. */
function merged(parts: readonly Part[], needs: Needs): readonly Part[] {
  for (const [index, one] of parts.entries()) {
    for (const other of parts.slice(index + 1)) {
      if (other.group !== one.group) continue;
      const both: Part = { group: one.group, members: [...one.members, ...other.members] };
      const next = [...parts.filter((part) => part !== one && part !== other), both];
      if (inOrder(next, needs)) return merged(next, needs);
    }
  }
  return parts;
}

/** The parts so that each comes behind what it needs; undefined where there is a circle. */
function inOrder(parts: readonly Part[], needs: Needs): readonly Part[] | undefined {
  const before = new Map(parts.map((part) => [part, neededBy(part, parts, needs)]));
  const ordered: Part[] = [];
  while (ordered.length < parts.length) {
    const next = parts.find(
      (part) =>
        !ordered.includes(part) && [...(before.get(part) ?? [])].every((one) => ordered.includes(one)),
    );
    if (!next) return undefined;
    ordered.push(next);
  }
  return ordered;
}

function neededBy(part: Part, parts: readonly Part[], needs: Needs): ReadonlySet<Part> {
  const needed = new Set(part.members.flatMap((index) => [...(needs.of[index] ?? [])]));
  return new Set(parts.filter((other) => other !== part && other.members.some((index) => needed.has(index))));
}

function toUnits(
  parts: readonly Part[],
  resources: readonly Resolved[],
  needs: Needs,
  sizes: ReadonlyMap<string, number>,
): readonly Unit[] {
  const ordered = inOrder(parts.toSorted(byTier(resources)), needs) ?? parts;
  const names = new Map<Part, string>();
  for (const part of ordered) names.set(part, uniqueName(wordsOf(part, parts, resources, sizes), names));
  return ordered.map((part) => {
    const members = part.members.toSorted((a, b) => a - b).map((index) => resources[index] as Resolved);
    const { subscription = '', resourceGroup = '' } = members[0]?.resource ?? {};
    return {
      name: names.get(part) ?? '',
      tier: tierOfPart(part, resources),
      subscription,
      resourceGroup,
      resources: members,
      isWhole: members.length === sizes.get(armKey(`${subscription}/${resourceGroup}`)),
      after: [...neededBy(part, parts, needs)].map((other) => names.get(other) ?? ''),
    };
  });
}

/** The tier of most of its resources. */
function tierOfPart({ members }: Part, resources: readonly Resolved[]): Tier {
  const found = members.map((index) => tierOf((resources[index] as Resolved).resource.type));
  const count = (tier: Tier) => found.filter((one) => one === tier).length;
  return tiers.reduce((best, tier) => (count(tier) > count(best) ? tier : best), 'network' as Tier);
}

function byTier(resources: readonly Resolved[]) {
  const rank = (part: Part) => tiers.indexOf(tierOfPart(part, resources));
  return (a: Part, b: Part) => rank(a) - rank(b);
}

/** Tiers alone in one resource group; the resource group, with the tier where it has several parts, among several. */
function wordsOf(
  part: Part,
  parts: readonly Part[],
  resources: readonly Resolved[],
  sizes: ReadonlyMap<string, number>,
): string {
  const first = resources[part.members[0] ?? -1];
  const tier = tierOfPart(part, resources);
  if (!first || sizes.size === 1) return tier;
  const group = first.resource.resourceGroup
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const siblings = parts.filter(
    ({ members }) => scopeKey(resources[members[0] ?? -1] ?? first) === scopeKey(first),
  );
  return siblings.length === 1 ? group || tier : `${group || 'group'}-${tier}`;
}

function uniqueName(wanted: string, names: ReadonlyMap<unknown, string>): string {
  const taken = new Set([...names.values()].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted}-${count}`;
  return name;
}
