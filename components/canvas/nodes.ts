import type { NodeTypes } from '@xyflow/react';
import { BadgeNode } from './nodes/BadgeNode.tsx';
import { ContainerNode } from './nodes/ContainerNode.tsx';
import { NoteNode } from './nodes/NoteNode.tsx';
import { ResourceNode } from './nodes/ResourceNode.tsx';

/** How each role of a box is drawn; declared once so that React Flow never remounts. */
export const nodeTypes: NodeTypes = {
  frame: ContainerNode,
  node: ResourceNode,
  badge: BadgeNode,
  note: NoteNode,
};
