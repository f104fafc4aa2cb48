import type { KindName } from '../catalog/kinds.ts';
import type { ElkEdge } from './elk-joins.ts';

/** The open canvas and a region hold frames with ways between them; in VNets and subnets the order of prefixes says more than lines. */
export function isWide(kind: KindName | null): boolean {
  return kind === null || kind === 'region';
}

/** How a container is laid out: in layers along its lines, or packed. Names: https://eclipse.dev/elk/reference.html (0.12, read 2026-11-29). */
export function layoutOf(
  kind: KindName | null,
  edges: readonly ElkEdge[],
  count: number,
): Readonly<Record<string, string>> {
  if (!isWide(kind) || edges.length === 0) {
    return {
      'elk.algorithm': 'rectpacking',
      'elk.aspectRatio': shapeOf(kind, count),
      'elk.spacing.nodeNode': isWide(kind) ? '32' : '16',
    };
  }
  return {
    'elk.algorithm': 'layered',
    'elk.direction': 'RIGHT',
    'elk.aspectRatio': '1.7',
    'elk.layered.spacing.nodeNodeBetweenLayers': kind === null ? '96' : '80',
    'elk.spacing.nodeNode': '48',
    'elk.spacing.componentComponent': '48',
    'elk.layered.considerModelOrder.strategy': 'PREFER_NODES',
    'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
    'elk.layered.nodePlacement.favorStraightEdges': 'true',
  };
}

/** Groups one under the other. */
export const stacked: Readonly<Record<string, string>> = {
  'elk.algorithm': 'rectpacking',
  'elk.aspectRatio': '0.01',
  'elk.spacing.nodeNode': '48',
};

/** Single boxes under frames: wide rather than high, for a screen is wide, and they are not what is looked at first. */
export const inRows: Readonly<Record<string, string>> = { 'elk.aspectRatio': '6' };

/** Few things stand in a column, so that lines leave to the side; many fill a rectangle. */
function shapeOf(kind: KindName | null, count: number): string {
  switch (kind) {
    case null:
    case 'region':
      return '2.4';
    case 'virtualNetwork':
      return count <= 3 ? '2.4' : '1.8';
    default:
      return count <= 5 ? '0.01' : '1';
  }
}
