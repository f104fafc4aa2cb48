import { parsePrefix } from '../address/prefix.ts';
import type { KindName } from '../catalog/kinds.ts';
import type { Canvas, Place } from '../document/canvas.ts';
import { find } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import type { Resource } from '../document/resource.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import { badgesSize } from './badges.ts';
import { isFrame, measures, smallestFrame, titleWidth, toGrid } from './box-sizes.ts';
import { type ElkEdge, joinsIn } from './elk-joins.ts';
import { inRows, isWide, layoutOf, stacked } from './elk-options.ts';
import { arrange, footprint, type Layout } from './layout.ts';

/** A graph as the Eclipse Layout Kernel takes it and gives it back: https://eclipse.dev/elk/documentation/tooldevelopers/graphdatastructure/jsonformat.html */
export interface ElkGraph {
  readonly id: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  readonly layoutOptions?: Readonly<Record<string, string>>;
  readonly children?: readonly ElkGraph[];
  readonly edges?: readonly ElkEdge[];
}

/** A variant as a graph to be laid out: boxes in their containers, with the sizes that they are drawn in. */
export function elkGraphOf(document: Document, variantId: string): ElkGraph {
  const { id, design } = variantOf(document, variantId);
  const arrangement = arrange(document);
  const layout = arrangement.layouts.get(id) as Layout;
  const joins = joinsIn(design, layout.children);
  const insideOf = (parent: ResourceId | null): Inside => {
    const children = inOrder(layout.children.get(parent) ?? []);
    const graphs = children.map((child) =>
      isFrame(child.kind)
        ? frameOf(child, insideOf(child.id), layout)
        : { id: child.id, ...footprint(child, arrangement.sizes, layout.badges) },
    );
    return arranged(find(design, parent)?.kind ?? null, parent ?? rootId, graphs, joins.get(parent) ?? []);
  };
  return { id: rootId, ...insideOf(null) };
}

/** The document with everything of a variant where a layout put it; sizes stay those that things need. */
export function withLayout(document: Document, variantId: string, result: ElkGraph): Document {
  const { id, design } = variantOf(document, variantId);
  const places: Record<ResourceId, Place> = {};
  const visit = (graph: ElkGraph, left: number, top: number): void => {
    for (const { x = 0, y = 0, ...child } of graph.children ?? []) {
      const resource = find(design, toResourceId(child.id));
      if (resource) places[resource.id] = { x: toGrid(left + x), y: toGrid(top + y) };
      // A group is no box: what stands in it stands in the frame around it.
      visit(child, resource ? 0 : left + x, resource ? 0 : top + y);
    }
  };
  visit(result, 0, 0);
  const { [id]: _, ...placesIn } = document.canvas.placesIn;
  const canvas: Canvas = {
    ...document.canvas,
    places: { ...document.canvas.places, ...places },
    placesIn,
  };
  return { ...document, canvas };
}

const rootId = ' canvas';

/** Frames first, subnets by their prefixes, all others as a person would sort them. */
function inOrder(children: readonly Resource[]): readonly Resource[] {
  const base = (one: Resource) =>
    one.kind === 'subnet' ? (parsePrefix(one.settings.prefix)?.base ?? Number.POSITIVE_INFINITY) : 0;
  return [...children].sort(
    (a, b) =>
      Number(isFrame(b.kind)) - Number(isFrame(a.kind)) ||
      (base(a) === base(b) ? 0 : base(a) - base(b)) ||
      a.name.localeCompare(b.name, 'en', { numeric: true }) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** What a container gives to its graph. */
type Inside = Pick<ElkGraph, 'layoutOptions' | 'children' | 'edges'>;

/** On a wide ground: what is joined stands in layers along its lines, below it the other frames, then single boxes. Nobody sees the groups. */
function arranged(
  kind: KindName | null,
  id: string,
  children: readonly ElkGraph[],
  edges: readonly ElkEdge[],
): Inside {
  const joined = new Set(
    isWide(kind) ? edges.flatMap(({ sources, targets }) => [...sources, ...targets]) : [],
  );
  const groupOf = (one: ElkGraph) => (joined.has(one.id) ? 0 : one.children || !isWide(kind) ? 1 : 2);
  const groups = [0, 1, 2].map((group) => children.filter((one) => groupOf(one) === group));
  const filled = groups.flatMap((inside, group) => (inside.length > 0 ? [{ group, inside }] : []));
  if (filled.length < 2) return { layoutOptions: layoutOf(kind, edges, children.length), children, edges };
  return {
    layoutOptions: stacked,
    children: filled.map(({ group, inside }): ElkGraph => {
      const own = group === 0 ? edges : [];
      const options = {
        ...layoutOf(kind, own, inside.length),
        ...(group === 2 ? inRows : {}),
        'elk.padding': noPadding,
      };
      return { id: `${id} ${group}`, layoutOptions: options, children: inside, edges: own };
    }),
    edges: [],
  };
}

const noPadding = '[top=0,left=0,bottom=0,right=0]';

/** A frame leaves room for its title above and for its badges below. */
function frameOf(frame: Resource, inside: Inside, { badges }: Layout): ElkGraph {
  const { padding, title, badge } = measures;
  const smallest = smallestFrame(frame.kind);
  const own = badges.get(frame.id) ?? [];
  const foot = badgesSize(own, smallest.width - 2 * padding);
  const bottom = padding + (foot.height > 0 ? foot.height + badge.gap : 0);
  const width = Math.max(smallest.width, titleWidth(frame), foot.width + 2 * padding);
  if (inside.children?.length === 0)
    return { id: frame.id, width, height: Math.max(smallest.height, title + bottom), children: [] };
  return {
    id: frame.id,
    ...inside,
    layoutOptions: {
      ...inside.layoutOptions,
      'elk.padding': `[top=${title + padding / 2},left=${padding},bottom=${bottom},right=${padding}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${width}, ${smallest.height})`,
    },
  };
}
