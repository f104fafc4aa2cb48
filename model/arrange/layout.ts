import { type KindName, kindEntry } from '../catalog/kinds.ts';
import { type Place, placeOf } from '../document/canvas.ts';
import { type Design, resourcesOf } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { attachedBadges, type Badges, badgesOf, badgesSize, rowWidth } from './badges.ts';
import type { Point, Size } from './box.ts';
import { isFrame, measures, nodeSize, smallestFrame, titleWidth } from './box-sizes.ts';
import { nextSpot, type SpotRules, spotRules, type Taken } from './free-spot.ts';
import { settle } from './settle.ts';

/** One variant, laid out: what stands in what, where, and which badges it carries. */
export interface Layout {
  readonly children: ReadonlyMap<ResourceId | null, readonly Resource[]>;
  readonly badges: Badges;
  /** Relative to the parent. */
  readonly places: ReadonlyMap<ResourceId, Point>;
}

/** All variants of a document laid out; sizes are those that the largest variant needs, so that nothing jumps when variants flip. */
export interface Arrangement {
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly sizes: ReadonlyMap<ResourceId, Size>;
  /** Sizes of frames below which something in them would be cut. */
  readonly contents: ReadonlyMap<ResourceId, Size>;
}

/** A frame grows this much for a single row of badges, and then begins another one. */
const widestFoot = 208;

const known = new WeakMap<Document, Arrangement>();

/** Lays a document out; the same document is laid out once. */
export function arrange(document: Document): Arrangement {
  const before = known.get(document);
  if (before) return before;
  const made = layOut(document);
  known.set(document, made);
  return made;
}

interface Draft {
  readonly document: Document;
  readonly layouts: ReadonlyMap<string, Layout & { readonly places: Map<ResourceId, Point> }>;
  readonly sizes: Map<ResourceId, Size>;
  readonly contents: Map<ResourceId, Size>;
}

function layOut(document: Document): Arrangement {
  const layouts = new Map(
    document.variants.map(({ id, design }) => {
      const badges = badgesOf(design);
      return [id, { badges, children: childrenIn(design, attachedBadges(badges)), places: new Map() }];
    }),
  );
  const draft: Draft = { document, layouts, sizes: new Map(), contents: new Map() };
  measureInside(draft, null, new Set());
  return draft;
}

/** Sizes and places everything in a container, from the inside to the outside; answers what each variant needs. */
function measureInside(
  draft: Draft,
  parent: ResourceId | null,
  within: ReadonlySet<ResourceId | null>,
): void {
  const inside = [...draft.layouts.values()].flatMap(({ children }) => children.get(parent) ?? []);
  for (const { id, kind } of inside) {
    // Two variants may hold two things in each other the other way round.
    if (isFrame(kind) && !draft.sizes.has(id) && !within.has(id))
      measureInside(draft, id, new Set([...within, parent]));
  }
  for (const resource of inside) {
    const own = isFrame(resource.kind) ? smallestFrame(resource.kind) : nodeSize(resource);
    draft.sizes.set(resource.id, largest(draft.sizes.get(resource.id), own));
  }
  placeChildren(draft, parent);
  if (parent !== null) sizeFrame(draft, parent);
}

/** Stated places first, apart where frames grew; what has none gets the next free spot beside them. */
function placeChildren(draft: Draft, parent: ResourceId | null): void {
  const grounds = [...draft.layouts].map(([variant, layout]) => placeStated(draft, variant, layout, parent));
  const waiting = new Map(grounds.flatMap((ground) => [...ground.waiting]));
  if (waiting.size === 0) return;
  const [home] = grounds.flatMap((ground) => (ground.waiting.size > 0 ? [ground.home] : []));
  const largestCount = Math.max(...grounds.map(({ count }) => count));
  const area = Math.max(...grounds.map((ground) => ground.area));
  const rules: SpotRules = spotRules(home ?? null, largestCount, area);
  const order = [...waiting.values()].sort((a, b) => rules.rank(a.kind) - rules.rank(b.kind) || byName(a, b));
  for (const { id, kind } of order) {
    // One spot in all variants that wait for it, so that it does not jump when they flip.
    const takers = grounds.filter((ground) => ground.waiting.has(id));
    const taken = takers.length === 1 ? (takers[0]?.taken ?? []) : takers.flatMap((ground) => ground.taken);
    const size = takers
      .map((ground) => footprintOf(draft, ground, id))
      .reduce((most, one) => largest(most, one));
    const spot = nextSpot(taken, size, kind, rules);
    for (const ground of takers) ground.put(id, kind, spot);
  }
}

/** One variant's inside of a container, while it is filled. */
interface Ground {
  readonly layout: Layout;
  readonly home: KindName | null;
  readonly count: number;
  readonly area: number;
  readonly taken: readonly Taken[];
  readonly waiting: ReadonlyMap<ResourceId, Resource>;
  put(id: ResourceId, kind: KindName, place: Point): void;
}

function placeStated(
  { document, sizes }: Draft,
  variant: string,
  layout: Layout & { readonly places: Map<ResourceId, Point> },
  parent: ResourceId | null,
): Ground {
  const inside = layout.children.get(parent) ?? [];
  const byId = new Map(inside.map((one) => [one.id, one]));
  const taken: Taken[] = [];
  const put = (id: ResourceId, kind: KindName, place: Point) => {
    const resource = byId.get(id);
    layout.places.set(id, place);
    if (resource) taken.push({ ...place, ...footprint(resource, sizes, layout.badges), kind });
  };
  const isStated = (resource: Resource) => placeOf(document.canvas, variant, resource.id) !== undefined;
  const stated = inside.filter(isStated);
  const spots = settle(
    stated.map((resource) => ({
      ...keepInside(placeOf(document.canvas, variant, resource.id) ?? { x: 0, y: 0 }, parent),
      ...footprint(resource, sizes, layout.badges),
      isFrame: isFrame(resource.kind),
    })),
  );
  for (const [index, { id, kind }] of stated.entries()) put(id, kind, spots[index] ?? { x: 0, y: 0 });
  const holder = document.variants.find(({ id }) => id === variant)?.design;
  return {
    layout,
    home: parent === null ? null : (holder?.resources[parent]?.kind ?? null),
    count: inside.length,
    area: areaOf(inside, sizes),
    taken,
    waiting: new Map(inside.filter((one) => !isStated(one)).map((one) => [one.id, one])),
    put,
  };
}

function footprintOf({ sizes }: Draft, { layout, waiting }: Ground, id: ResourceId): Size {
  const resource = waiting.get(id);
  return resource ? footprint(resource, sizes, layout.badges) : measures.node;
}

function areaOf(inside: readonly Resource[], sizes: ReadonlyMap<ResourceId, Size>): number {
  return inside.reduce((sum, { id }) => sum + (sizes.get(id)?.width ?? 0) * (sizes.get(id)?.height ?? 0), 0);
}

/** The size of a node with its badges under it. */
export function footprint(resource: Resource, sizes: ReadonlyMap<ResourceId, Size>, badges: Badges): Size {
  const { width, height } = sizes.get(resource.id) ?? measures.node;
  const own = isFrame(resource.kind) ? [] : (badges.get(resource.id) ?? []);
  if (own.length === 0) return { width, height };
  const below = badgesSize(own, width);
  return { width: Math.max(width, below.width), height: height + measures.badge.gap / 2 + below.height };
}

/** A frame is as large as its title, what stands in it and its badges need, and as somebody made it. */
function sizeFrame({ document, layouts, sizes, contents }: Draft, id: ResourceId): void {
  const { padding, badge, title } = measures;
  let content: Size = { width: 0, height: 0 };
  let stated: Size = { width: 0, height: 0 };
  for (const [variant, layout] of layouts) {
    const frame = document.variants.find((one) => one.id === variant)?.design.resources[id];
    if (!frame) continue;
    const { width = 0, height = 0 }: Partial<Place> = placeOf(document.canvas, variant, id) ?? {};
    stated = largest(stated, { width, height });
    const inner = extentOf(layout, id, sizes);
    const room = Math.max(inner.width + padding, titleWidth(frame), smallestFrame(frame.kind).width);
    const badges = layout.badges.get(id) ?? [];
    const foot = badgesSize(badges, Math.max(room - 2 * padding, Math.min(widestFoot, rowWidth(badges))));
    content = largest(content, {
      width: Math.max(inner.width + padding, titleWidth(frame), foot.width + 2 * padding),
      height:
        Math.max(inner.height, title) + (foot.height > 0 ? foot.height + badge.gap + padding - 4 : padding),
    });
    const isFree = width === 0 || height === 0;
    if (isFree) stated = largest(stated, smallestFrame(frame.kind));
  }
  contents.set(id, content);
  sizes.set(id, largest(stated, content));
}

function extentOf(layout: Layout, parent: ResourceId, sizes: ReadonlyMap<ResourceId, Size>): Size {
  let [width, height] = [0, 0];
  for (const child of layout.children.get(parent) ?? []) {
    const place = layout.places.get(child.id) ?? { x: 0, y: 0 };
    const size = footprint(child, sizes, layout.badges);
    width = Math.max(width, place.x + size.width);
    height = Math.max(height, place.y + size.height);
  }
  return { width, height };
}

/** Nothing stands over the title or the left border of its frame. */
function keepInside({ x, y }: Point, parent: ResourceId | null): Point {
  return parent === null
    ? { x, y }
    : { x: Math.max(measures.padding / 2, x), y: Math.max(measures.title, y) };
}

/** What stands in what; a thing whose container is gone, or stands in itself, stands on the open canvas. */
function childrenIn(
  design: Design,
  attached: ReadonlySet<ResourceId>,
): ReadonlyMap<ResourceId | null, readonly Resource[]> {
  const drawn = resourcesOf(design).filter(
    ({ id, kind }) => kindEntry(kind).drawnAs !== 'line' && !attached.has(id),
  );
  const frames = new Map(drawn.filter(({ kind }) => isFrame(kind)).map((one) => [one.id, one.parent]));
  const isRooted = (id: ResourceId | null): boolean => {
    const seen = new Set<ResourceId>();
    for (let at = id; at !== null; at = frames.get(at) ?? null) {
      if (seen.has(at) || !frames.has(at)) return at !== id && !seen.has(at);
      seen.add(at);
    }
    return true;
  };
  const children = new Map<ResourceId | null, Resource[]>();
  for (const resource of drawn) {
    const parent = isRooted(resource.parent) ? resource.parent : null;
    const siblings = children.get(parent);
    if (siblings) siblings.push(resource);
    else children.set(parent, [resource]);
  }
  return children;
}

/** As a person would sort: spoke-2 before spoke-10. */
function byName(a: Resource, b: Resource): number {
  return a.name.localeCompare(b.name, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
}

function largest(a: Size | undefined, b: Size): Size {
  return a ? { width: Math.max(a.width, b.width), height: Math.max(a.height, b.height) } : b;
}
