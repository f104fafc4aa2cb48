import { type Design, find, kinds, type Resource, resourcesOf, summaryOf } from '../../model/index.ts';

/** One row of the outline with what stands inside it. */
export interface OutlineNode {
  readonly id: string;
  readonly resource: Resource;
  readonly children: readonly OutlineNode[];
}

const order = new Map<string, number>(kinds.map(({ kind }, index) => [kind, index]));
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Everything in the design as a tree: by kind in the palette's order, then by name. With a query only what fits and what holds it. */
export function outlineOf(design: Design, query = ''): readonly OutlineNode[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const inside = new Map<string | null, Resource[]>();
  for (const resource of resourcesOf(design)) {
    // What names a container that is gone stands on the open ground, as on the canvas.
    const parent = find(design, resource.parent)?.id ?? null;
    const siblings = inside.get(parent);
    if (siblings) siblings.push(resource);
    else inside.set(parent, [resource]);
  }
  const seen = new Set<string>();
  const grow = (parent: string | null): readonly OutlineNode[] =>
    (inside.get(parent) ?? []).sort(compare).flatMap((resource) => {
      if (seen.has(resource.id)) return [];
      seen.add(resource.id);
      const children = grow(resource.id);
      return children.length > 0 || fits(resource, words) ? [{ id: resource.id, resource, children }] : [];
    });
  return grow(null);
}

/** Every id of the tree, for opening all of it. */
export function idsOf(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap(({ id, children }) => [id, ...idsOf(children)]);
}

/** The containers around a resource, the nearest first. */
export function containersOf(design: Design, resource: Resource): readonly Resource[] {
  const found: Resource[] = [];
  for (let at = find(design, resource.parent); at && !found.includes(at); at = find(design, at.parent))
    found.push(at);
  return found;
}

function compare(a: Resource, b: Resource): number {
  return (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) || collator.compare(a.name, b.name);
}

function fits(resource: Resource, words: readonly string[]): boolean {
  const text = `${resource.name} ${summaryOf(resource)} ${resource.kind}`.toLowerCase();
  return words.every((word) => text.includes(word));
}
