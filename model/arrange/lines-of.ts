import type { DrawnLine, LineKind } from '../catalog/kind.ts';
import { kindEntry } from '../catalog/kinds.ts';
import { peeringWord } from '../catalog/network/peering.ts';
import { type Design, resourcesOf } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import type { Box, Point } from './box.ts';
import { routePath } from './route-path.ts';
import { separate, type Way } from './separate.ts';

/** A line between two things, drawn from what the design says; an arrow never is. */
export interface Line {
  /** Unique among the lines. */
  readonly key: string;
  /** The resource that is selected with the line. */
  readonly id: ResourceId;
  readonly kind: LineKind;
  readonly from: ResourceId;
  readonly to: ResourceId;
  readonly points: readonly Point[];
  readonly label?: string;
}

/** What a line joins, without its way. */
export type Link = Omit<Line, 'points' | 'key'>;

/** Beyond this many lines the ways around things would cost more time than a drag has. */
const mostCareful = 80;

/** More of the same word would hide the map; the line says it alone. */
const mostPeeringLabels = 4;

/** The lines of a variant between its boxes: from border to border, in right angles, side by side where they meet. */
export function linesOf(document: Document, variantId: string, boxes: readonly Box[]): readonly Line[] {
  const { design } = variantOf(document, variantId);
  const byId = new Map(boxes.filter(({ role }) => role !== 'badge').map((box) => [box.id, box]));
  const links = linksOf(design).filter(({ from, to }) => from !== to && byId.has(from) && byId.has(to));
  const isCrowded = links.filter(({ kind }) => kind === 'peering').length > mostPeeringLabels;
  const isQuick = links.length > mostCareful;
  const ways = links.map(
    ({ from, to }): Way => ({
      points: routePath(boxes, from, to, isQuick),
      from: byId.get(from) as Box,
      to: byId.get(to) as Box,
    }),
  );
  const apart = separate(ways);
  return links.map(({ label, ...link }, index) => ({
    ...link,
    ...(label && !(isCrowded && label === peeringWord) ? { label } : {}),
    key: `${link.id} ${link.kind} ${link.from} ${link.to} ${index}`,
    points: apart[index] ?? [],
  }));
}

/** What of a design is drawn as lines, wherever its things stand. */
export function linksOf(design: Design): readonly Link[] {
  return resourcesOf(design).flatMap(({ id, kind, name, settings }) => {
    const drawn: readonly DrawnLine[] = kindEntry(kind).lines?.(settings as never, name) ?? [];
    return drawn.flatMap(({ from = id, to, ...line }): readonly Link[] =>
      from && to ? [{ id, ...line, from, to }] : [],
    );
  });
}
