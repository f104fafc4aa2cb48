import {
  type Box,
  type Document,
  find,
  kindEntry,
  type Resource,
  summaryOf,
  variantOf,
} from '../../model/index.ts';
import { type FlowNode, flowId, layers } from './flow-node.ts';
import { dimmed } from './look.ts';
import type { Pane } from './pane.ts';
import { type Mark, markWords, type PaneMarks } from './split/marks.ts';

/** What the picture depends on beside the document. */
export interface FlowView {
  readonly variant: string;
  readonly selected: ReadonlySet<string>;
  /** Where two canvases are on the page: which one, so that ids differ. */
  readonly side?: Pane['side'];
  /** What differs from the variant beside it; what is not lit is dimmed, where that is wanted. */
  readonly marks?: PaneMarks | null;
  readonly dims?: boolean;
}

/** The id of a node in the page. */
export function domId(id: string, side: Pane['side'] = 'only'): string {
  return side === 'right' ? `thing-right-${id}` : `thing-${id}`;
}

/** The nodes of React Flow for the boxes of the arrangement, parents first; unchanged ones are the same objects. */
export function toFlow(
  document: Document,
  boxes: readonly Box[],
  { variant, selected, side, marks = null, dims = false }: FlowView,
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
      ariaLabel: labelOf(resource, marks?.things.get(box.id)),
      ...(dims && marks && !marks.lit.has(box.id) ? { style: dimmed } : {}),
      domAttributes: {
        id: domId(id, side),
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

function labelOf(resource: Resource | null, mark: Mark | undefined): string {
  if (!resource) return 'Note';
  return [resource.name, kindEntry(resource.kind).title, ...(mark ? [markWords(mark)] : [])].join(', ');
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
    a.ariaLabel === b.ariaLabel &&
    a.style === b.style &&
    a.data.resource === b.data.resource &&
    a.data.note === b.data.note
  );
}
