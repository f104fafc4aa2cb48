import { kindEntry } from '../catalog/kinds.ts';
import { type Place, placeOf } from '../document/canvas.ts';
import { type Design, resourcesOf } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { attachedBadges, badgesOf } from './badges.ts';
import type { Box } from './box.ts';
import { badgeWidth, measures, nodeSize, smallestFrame, titleWidth } from './box-sizes.ts';
import { nextSpot } from './free-spot.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One variant, laid out: sizes from the inside to the outside, then places from the outside to the inside. */
interface Layout {
  readonly children: ReadonlyMap<ResourceId | null, readonly Resource[]>;
  readonly badges: ReadonlyMap<ResourceId, readonly Resource[]>;
  readonly places: ReadonlyMap<ResourceId, Place>;
  readonly sizes: ReadonlyMap<ResourceId, Size>;
}

/** Every box of a variant with absolute coordinates, parents before children, notes last. Frames are as large as any variant needs, so that nothing jumps when variants flip. */
export function boxesOf(document: Document, variantId: string): readonly Box[] {
  const shown = variantOf(document, variantId);
  const layouts = document.variants.map((variant) => layOut(document, variant.id, variant.design));
  const index = document.variants.indexOf(shown);
  const layout = layouts[index] as Layout;
  const sizeOf = (id: ResourceId): Size => {
    const all = layouts.map(({ sizes }) => sizes.get(id)).filter((size) => size !== undefined);
    return {
      width: Math.max(...all.map(({ width }) => width)),
      height: Math.max(...all.map(({ height }) => height)),
    };
  };
  const boxes: Box[] = [];
  const walk = (parent: ResourceId | null, x: number, y: number, depth: number): void => {
    for (const child of layout.children.get(parent) ?? []) {
      const place = layout.places.get(child.id) ?? { x: 0, y: 0 };
      const isFrame = kindEntry(child.kind).drawnAs === 'frame';
      const box: Box = {
        id: child.id,
        kind: child.kind,
        role: isFrame ? 'frame' : 'node',
        x: x + place.x,
        y: y + place.y,
        ...sizeOf(child.id),
        depth,
        parent,
      };
      boxes.push(box);
      walk(child.id, box.x, box.y, depth + 1);
      boxes.push(...badgeBoxes(layout.badges.get(child.id) ?? [], box));
    }
  };
  walk(null, 0, 0, 0);
  return [...boxes, ...noteBoxes(document)];
}

function layOut(document: Document, variant: string, design: Design): Layout {
  const badges = badgesOf(design);
  const attached = attachedBadges(badges);
  const children = new Map<ResourceId | null, Resource[]>();
  for (const resource of resourcesOf(design)) {
    if (kindEntry(resource.kind).drawnAs === 'line' || attached.has(resource.id)) continue;
    const parent =
      resource.parent !== null && Object.hasOwn(design.resources, resource.parent) ? resource.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), resource]);
  }
  const places = new Map<ResourceId, Place>();
  const sizes = new Map<ResourceId, Size>();
  const measure = (parent: ResourceId | null): Size => {
    const inside = children.get(parent) ?? [];
    for (const child of inside) {
      const isFrame = kindEntry(child.kind).drawnAs === 'frame';
      sizes.set(
        child.id,
        isFrame
          ? frameSize(
              child,
              measure(child.id),
              badges.get(child.id) ?? [],
              placeOf(document.canvas, variant, child.id),
            )
          : nodeSize(child),
      );
    }
    placeChildren(document, variant, parent, inside, sizes, places);
    return extentOf(inside, sizes, places);
  };
  measure(null);
  return { children, badges, places, sizes };
}

/** Stated places first; what has none gets the next free spot beside them. */
function placeChildren(
  document: Document,
  variant: string,
  parent: ResourceId | null,
  inside: readonly Resource[],
  sizes: ReadonlyMap<ResourceId, Size>,
  places: Map<ResourceId, Place>,
): void {
  for (const { id } of inside) {
    const stated = placeOf(document.canvas, variant, id);
    if (stated) places.set(id, keepInside(stated, parent));
  }
  for (const { id } of inside) {
    if (places.has(id)) continue;
    const taken = inside.flatMap((other) => {
      const place = places.get(other.id);
      const size = sizes.get(other.id);
      return place && size ? [{ ...place, ...size }] : [];
    });
    places.set(id, nextSpot(taken, sizes.get(id) ?? measures.node, parent !== null));
  }
}

/** Nothing stands over the title or the left border of its frame. */
function keepInside(place: Place, parent: ResourceId | null): Place {
  if (parent === null) return place;
  return { ...place, x: Math.max(measures.padding / 2, place.x), y: Math.max(measures.title, place.y) };
}

function extentOf(
  inside: readonly Resource[],
  sizes: ReadonlyMap<ResourceId, Size>,
  places: ReadonlyMap<ResourceId, Place>,
): Size {
  let [width, height] = [0, 0];
  for (const { id } of inside) {
    const [place, size] = [places.get(id), sizes.get(id)];
    if (!place || !size) continue;
    width = Math.max(width, place.x + size.width);
    height = Math.max(height, place.y + size.height);
  }
  return { width, height };
}

function frameSize(
  frame: Resource,
  content: Size,
  badges: readonly Resource[],
  stated: Place | undefined,
): Size {
  const { padding, badge, title } = measures;
  const smallest = smallestFrame(frame.kind);
  const row = badges.reduce((sum, { name }) => sum + badgeWidth(name) + badge.gap, 0);
  const foot = badges.length > 0 ? badge.height + badge.gap : 0;
  const isStated = stated?.width !== undefined && stated.height !== undefined;
  const least = isStated ? { width: stated.width ?? 0, height: stated.height ?? 0 } : smallest;
  return {
    width: Math.max(least.width, content.width + padding, titleWidth(frame), row + 2 * padding - badge.gap),
    height: Math.max(least.height, Math.max(content.height, title) + padding + foot),
  };
}

function badgeBoxes(badges: readonly Resource[], frame: Box): readonly Box[] {
  let x = frame.x + measures.padding;
  return badges.map((badge): Box => {
    const width = badgeWidth(badge.name);
    const box: Box = {
      id: badge.id,
      kind: badge.kind,
      role: 'badge',
      x,
      y: frame.y + frame.height - measures.badge.gap - measures.badge.height,
      width,
      height: measures.badge.height,
      depth: frame.depth + 1,
      parent: frame.parent,
      owner: frame.id as ResourceId,
    };
    x += width + measures.badge.gap;
    return box;
  });
}

function noteBoxes(document: Document): readonly Box[] {
  return document.canvas.notes.map(({ id, x, y, width, height }) => ({
    id,
    kind: null,
    role: 'note',
    x,
    y,
    width,
    height,
    depth: 0,
    parent: null,
  }));
}
