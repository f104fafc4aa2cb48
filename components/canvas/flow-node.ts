import type { Node } from '@xyflow/react';
import type { Box, CanvasNote, Resource } from '../../model/index.ts';

/** What a node of the canvas is drawn from. */
export interface FlowData extends Record<string, unknown> {
  readonly box: Box;
  readonly resource: Resource | null;
  readonly note: CanvasNote | null;
  /** The second line, such as an address. */
  readonly summary: string;
}

/** A node of React Flow that shows one box of the arrangement. */
export type FlowNode = Node<FlowData, Box['role']>;

/** Layers of the canvas, from the ground up. */
export const layers = { lines: 20, nodes: 30, trace: 40, marks: 50 } as const;

/** The id of a box on the canvas: a badge stands in several places and has one id for each. */
export function flowId(box: Box): string {
  return box.role === 'badge' && box.owner ? `${box.owner}/${box.id}` : box.id;
}
