import { coversPrefix, overlapsPrefix, type Prefix, parsePrefix } from '../address/prefix.ts';
import { kindEntry } from '../catalog/kinds.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { anySettings, withDescendants, withResource } from './change-design.ts';
import { childrenOf, type Design, find } from './design.ts';
import { type DesignResult, done } from './edit.ts';
import { suggestAddressSpace, suggestPrefix, suggestSitePrefix, usedSpace } from './free-space.ts';
import { freeName, reservedSubnetNamed } from './names.ts';
import { attachmentField, needsSubnet, whyNotIn, whyOnlyInSubnet } from './placement.ts';
import { type MovedBlock, readdress, rebase } from './readdress.ts';
import { dropReferences, referencesOf, retarget } from './references.ts';
import type { Resource } from './resource.ts';

/** The resources, what stands in them, and the lines that join two of them. */
export function copiedWith(design: Design, ids: readonly ResourceId[]): readonly Resource[] {
  const inside = withDescendants(design, ids);
  const lines = Object.values(design.resources).filter(
    (one) => kindEntry(one.kind).drawnAs === 'line' && isJoining(one, inside),
  );
  const all = new Set([...inside, ...lines.map(({ id }) => id)]);
  return Object.values(design.resources).filter(({ id }) => all.has(id));
}

/** Where copies go. */
export interface CopyPlan {
  /** New ids by old ids; every source has one. */
  readonly ids: ReadonlyMap<ResourceId, ResourceId>;
  /** Containers to try for a copy that leaves its own container behind, the wanted one first. */
  homesOf(source: Resource): readonly (ResourceId | null)[];
}

/** Puts copies into a design: with names, prefixes and addresses that are free there, and references among themselves. */
export function copyInto(design: Design, sources: readonly Resource[], plan: CopyPlan): DesignResult {
  const blocks: MovedBlock[] = [];
  const problems: Problem[] = [];
  const refused = new Set<ResourceId>();
  let next = design;
  for (const source of inOrder(sources)) {
    const id = plan.ids.get(source.id);
    if (id === undefined || find(next, id)) continue;
    const inside = source.parent !== null && plan.ids.has(source.parent);
    if (inside && refused.has(source.parent as ResourceId)) {
      refused.add(source.id);
      continue;
    }
    const homes = inside ? [plan.ids.get(source.parent as ResourceId) ?? null] : plan.homesOf(source);
    const whyNot = homes.map((home) => (inside ? null : whyNoCopy(next, source, home)));
    const at = whyNot.indexOf(null);
    const copied = at < 0 ? null : toCopy(next, source, id, homes[at] ?? null, plan.ids);
    if (!copied) {
      refused.add(source.id);
      const says =
        whyNot[0] ??
        say`${nameOf(source)} joins other things, so it is copied only with both of them. Select them too.`;
      problems.push(problem('copy/refused', 'error', says));
      continue;
    }
    next = readdress(settle(next, copied, blocks), id);
    next = attachCopy(next, id);
  }
  return done(next, ...problems);
}

/** The record of a copy: new id, container, name and inner references; public addresses belong to one thing only. */
function toCopy(
  design: Design,
  source: Resource,
  id: ResourceId,
  parent: ResourceId | null,
  ids: ReadonlyMap<ResourceId, ResourceId>,
): Resource | null {
  // A line is the join of its ends; without copies of both there is nothing to join a second time.
  if (kindEntry(source.kind).drawnAs === 'line' && !isJoining(source, ids)) return null;
  const inner = retarget({ ...source, id, parent }, (old) => ids.get(old));
  const { resource } = dropReferences(inner, (old) => !find(design, old) && ![...ids.values()].includes(old));
  return resource ? { ...withoutPublic(resource), name: copyName(design, resource) } : null;
}

function copyName(design: Design, copy: Resource): string {
  if (copy.kind === 'region') return copy.name;
  const siblings = copy.kind === 'subnet' ? childrenOf(design, copy.parent) : null;
  const scope = siblings ? { resources: Object.fromEntries(siblings.map((one) => [one.id, one])) } : design;
  return freeName(scope, copy.kind, copy.name);
}

/** Moves a copied container to free space, and whatever was copied before it along. */
function settle(design: Design, copy: Resource, blocks: MovedBlock[]): Design {
  const moved = rebase(copy, blocks);
  const fresh = blocksFor(design, moved);
  // The narrowest block comes first, since the first that covers an address moves it.
  blocks.unshift(...fresh);
  return withResource(design, rebase(moved, fresh));
}

function blocksFor(others: Design, copy: Resource): readonly MovedBlock[] {
  if (copy.kind === 'virtualNetwork' || copy.kind === 'onPremisesSite') {
    const own = copy.kind === 'virtualNetwork' ? copy.settings.addressSpaces : copy.settings.prefixes;
    const taken = usedSpace(others);
    return own.flatMap((text) => {
      const from = parsePrefix(text);
      if (!from || !taken.some((other) => overlapsPrefix(other, from))) return [];
      const free = copy.kind === 'onPremisesSite' ? suggestSitePrefix(others) : null;
      return toBlock(from, free ?? suggestAddressSpace(others, Math.max(from.length, 9)));
    });
  }
  const vnet = copy.kind === 'subnet' ? find(others, copy.parent) : undefined;
  if (copy.kind !== 'subnet' || vnet?.kind !== 'virtualNetwork') return [];
  const from = parsePrefix(copy.settings.prefix);
  if (!from) return [];
  const taken = childrenOf(others, vnet.id).flatMap((one) =>
    one.kind === 'subnet' ? (parsePrefix(one.settings.prefix) ?? []) : [],
  );
  const spaces = vnet.settings.addressSpaces.flatMap((text) => parsePrefix(text) ?? []);
  const fits =
    spaces.some((space) => coversPrefix(space, from)) && !taken.some((other) => overlapsPrefix(other, from));
  return fits ? [] : toBlock(from, suggestPrefix(others, vnet.id, from.length));
}

function toBlock(from: Prefix, text: string | null): readonly MovedBlock[] {
  const to = parsePrefix(text ?? '');
  return to && to.length <= from.length ? [{ from, to: { base: to.base, length: from.length } }] : [];
}

/** Rules, routes and NAT that are copied into a subnet count for it, as when they are put there. */
function attachCopy(design: Design, id: ResourceId): Design {
  const copy = find(design, id);
  const field = copy && attachmentField(copy.kind);
  const subnet = find(design, copy?.parent);
  if (!copy || !field || subnet?.kind !== 'subnet' || subnet.settings[field]) return design;
  return withResource(design, { ...subnet, settings: { ...subnet.settings, [field]: copy.id } });
}

function whyNoCopy(design: Design, source: Resource, home: ResourceId | null) {
  const twin = childrenOf(design, home).find(({ kind, name }) => kind === 'subnet' && name === source.name);
  if (source.kind === 'subnet' && twin && reservedSubnetNamed(source.name)) {
    return say`This VNet already has ${nameOf(twin)}, and Azure takes one of that name.`;
  }
  if (needsSubnet(source) && find(design, home)?.kind !== 'subnet') return whyOnlyInSubnet(source);
  return whyNotIn(design, source.kind, home);
}

/** Frames before what stands in them, lines after what they join. */
function inOrder(sources: readonly Resource[]): readonly Resource[] {
  const byId = new Map(sources.map((one) => [one.id, one]));
  const depthOf = ({ id, parent }: Resource): number => {
    const seen = new Set([id]);
    let depth = 0;
    for (let at = parent && byId.get(parent); at && !seen.has(at.id); at = at.parent && byId.get(at.parent)) {
      seen.add(at.id);
      depth += 1;
    }
    return depth;
  };
  const rank = { frame: 0, badge: 1, node: 1, line: 2 };
  const keyOf = (one: Resource) => rank[kindEntry(one.kind).drawnAs] * 100 + depthOf(one);
  return [...sources].sort((a, b) => keyOf(a) - keyOf(b) || (a.id < b.id ? -1 : 1));
}

function isJoining(line: Resource, inside: Pick<ReadonlySet<ResourceId>, 'has'>): boolean {
  const ends = referencesOf(line).map(({ id }) => id);
  return ends.length > 1 && ends.every((id) => inside.has(id));
}

function withoutPublic(resource: Resource): Resource {
  const settings = stripped(anySettings(resource));
  return { ...resource, settings } as unknown as Resource;
}

const publicFields: readonly string[] = ['publicIp', 'publicIps', 'publicAddress'];

function stripped(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(stripped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      if (publicFields.includes(key)) return [key, Array.isArray(item) ? [] : null];
      return [key, stripped(item)];
    }),
  );
}
