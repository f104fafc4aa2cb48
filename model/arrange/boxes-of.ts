import { type Document, variantOf } from '../document/document.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import { badgeRows, badgesSize } from './badges.ts';
import type { Box } from './box.ts';
import { isFrame, marksOf, measures, titleParts } from './box-sizes.ts';
import { type Arrangement, arrange, type Layout } from './layout.ts';

/** Every box of a variant with absolute coordinates, parents before children, notes last. */
export function boxesOf(document: Document, variantId: string): readonly Box[] {
  const arrangement = arrange(document);
  const layout = arrangement.layouts.get(variantOf(document, variantId).id) as Layout;
  const boxes: Box[] = [];
  const walk = (parent: ResourceId | null, corner: { x: number; y: number }, depth: number): void => {
    for (const child of inReadingOrder(layout, parent)) {
      const box = boxOf(child, parent, corner, depth, layout, arrangement);
      const badges = layout.badges.get(child.id) ?? [];
      boxes.push(box);
      walk(child.id, box, depth + 1);
      boxes.push(...badgeBoxes(badges, box));
    }
  };
  walk(null, { x: 0, y: 0 }, 0);
  return [...boxes, ...noteBoxes(document)];
}

function boxOf(
  resource: Resource,
  parent: ResourceId | null,
  corner: { readonly x: number; readonly y: number },
  depth: number,
  { places }: Layout,
  { sizes, contents }: Arrangement,
): Box {
  const place = places.get(resource.id) ?? { x: 0, y: 0 };
  const marks = marksOf(resource);
  const content = contents.get(resource.id);
  return {
    id: resource.id,
    kind: resource.kind,
    role: isFrame(resource.kind) ? 'frame' : 'node',
    x: corner.x + place.x,
    y: corner.y + place.y,
    ...(sizes.get(resource.id) ?? measures.node),
    depth,
    parent,
    ...(content ? { content, titleEnd: Math.min(titleParts(resource).end, content.width) } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

/** By rows, as a reader goes over the picture. */
function inReadingOrder({ children, places }: Layout, parent: ResourceId | null): readonly Resource[] {
  const at = (resource: Resource) => places.get(resource.id) ?? { x: 0, y: 0 };
  return [...(children.get(parent) ?? [])].sort(
    (a, b) => at(a).y - at(b).y || at(a).x - at(b).x || (a.id < b.id ? -1 : 1),
  );
}

/** At the foot of a subnet, or under a node. */
function badgeBoxes(badges: readonly Resource[], owner: Box): readonly Box[] {
  if (badges.length === 0) return [];
  const { padding, badge } = measures;
  const width = owner.role === 'frame' ? owner.width - 2 * padding : owner.width;
  const corner =
    owner.role === 'frame'
      ? { x: owner.x + padding, y: owner.y + owner.height - padding + 4 - badgesSize(badges, width).height }
      : { x: owner.x, y: owner.y + owner.height + badge.gap / 2 };
  const rects = badgeRows(badges, width);
  return badges.map((resource, index): Box => {
    const rect = rects[index] ?? { x: 0, y: 0, width: 0, height: 0 };
    return {
      id: resource.id,
      kind: resource.kind,
      role: 'badge',
      ...rect,
      x: corner.x + rect.x,
      y: corner.y + rect.y,
      depth: owner.depth + 1,
      parent: owner.parent,
      owner: owner.id as ResourceId,
    };
  });
}

function noteBoxes({ canvas }: Document): readonly Box[] {
  return canvas.notes.map(({ id, x, y, width, height }) => ({
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
