import { type Box, type Document, find, kindEntry, summaryOf, variantOf } from '../../model/index.ts';
import { type FlowNode, layers } from './flow-node.ts';

/** What the picture depends on beside the document. */
export interface FlowView {
  readonly variant: string;
  readonly selected: ReadonlySet<string>;
}

/** The id of a box on the canvas: a badge stands in several places and has one id for each. */
export function flowId(box: Box): string {
  return box.role === 'badge' && box.owner ? `${box.owner}/${box.id}` : box.id;
}

/** The id of a node in the page. */
export function domId(id: string): string {
  return `thing-${id}`;
}

/** The nodes of React Flow for the boxes of the arrangement, parents first; unchanged ones are the same objects. */
export function toFlow(
  document: Document,
  boxes: readonly Box[],
  { variant, selected }: FlowView,
  before: readonly FlowNode[] = [],
): readonly FlowNode[] {
  const { design } = variantOf(document, variant);
  const old = new Map(before.map((node) => [node.id, node]));
  const corners = new Map(boxes.map((box) => [box.id as string, box]));
  const notes = new Map(document.canvas.notes.map((note) => [note.id, note]));
  return boxes.map((box) => {
    const id = flowId(box);
    const resource = find(design, box.id as never) ?? null;
    const note = notes.get(box.id) ?? null;
    const parentId = box.role === 'badge' ? (box.owner ?? box.parent) : box.parent;
    const corner = parentId ? corners.get(parentId) : undefined;
    const node: FlowNode = {
      id,
      type: box.role,
      ...(corner && parentId ? { parentId } : {}),
      position: { x: box.x - (corner?.x ?? 0), y: box.y - (corner?.y ?? 0) },
      width: box.width,
      height: box.height,
      zIndex: box.role === 'frame' ? box.depth : layers.nodes,
      selected: selected.has(box.id),
      draggable: box.role !== 'badge',
      ariaRole: 'group',
      ariaLabel: resource ? `${resource.name}, ${kindEntry(resource.kind).title}` : 'Note',
      domAttributes: {
        id: domId(id),
        'aria-roledescription': resource ? kindEntry(resource.kind).title : 'note',
        // React Flow's own hint speaks of its own keys.
        'aria-describedby': undefined,
      } as never,
      data: { box, resource, note, summary: resource ? summaryOf(resource) : '' },
    };
    const twin = old.get(id);
    return twin && isSame(twin, node) ? twin : node;
  });
}

function isSame(a: FlowNode, b: FlowNode): boolean {
  return (
    a.selected === b.selected &&
    a.parentId === b.parentId &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.width === b.width &&
    a.height === b.height &&
    a.zIndex === b.zIndex &&
    a.data.resource === b.data.resource &&
    a.data.note === b.data.note
  );
}
