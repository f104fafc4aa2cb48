import type { Box, ChangedResource, Line, ResourceId } from '../../../model/index.ts';
import type { Side } from '../../../store/split-store.ts';
import { flowId } from '../flow-node.ts';

/** How a thing of one variant differs from its twin in the other one, read from left to right. */
export interface Mark {
  readonly how: ChangedResource['how'];
  /** Which fields differ; empty unless changed. */
  readonly fields: readonly string[];
}

/** What is drawn in a pane: boxes and lines where they are now. */
export interface PaneContent {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

/** Everything that a pane shows of the difference. */
export interface PaneMarks {
  /** By the id of the resource: those that are drawn as boxes. */
  readonly things: ReadonlyMap<string, Mark>;
  /** By the name of the line, see `lineName`. */
  readonly lines: ReadonlyMap<string, Mark>;
  /** What only the other pane has, at its place here. */
  readonly ghosts: readonly Box[];
  readonly ghostLines: readonly Line[];
  /** The boxes that differ and those around them, by resource: the rest may be dimmed. */
  readonly lit: ReadonlySet<string>;
  /** The lines that differ, by name. */
  readonly litLines: ReadonlySet<string>;
}

/** What a line joins: its name in both panes. */
export function lineName({ id, kind, from, to }: Line): string {
  return `${id} ${kind} ${from} ${to}`;
}

/** What differs, as this side shows it. */
export function marksOf(
  side: Side,
  changes: readonly ChangedResource[],
  own: PaneContent,
  other: PaneContent,
): PaneMarks {
  const drawn = new Set(own.boxes.map(({ id }) => id));
  const byId = new Map(changes.map((one) => [one.id as string, { how: one.how, fields: one.fields }]));
  const things = new Map([...byId].filter(([id]) => drawn.has(id)));
  const lines = lineMarks(side, byId, own, other);
  const litLines = new Set([...lines.keys(), ...own.lines.filter(({ id }) => byId.has(id)).map(lineName)]);
  return {
    things,
    lines,
    ghosts: ghostsOf(own.boxes, other.boxes),
    ghostLines: missingIn(own.lines, other.lines),
    lit: withContainers(own.boxes, things),
    litLines,
  };
}

/** A line is marked where its thing does not say it already: a private endpoint that was added brings its tether along. */
function lineMarks(
  side: Side,
  byId: ReadonlyMap<string, Mark>,
  own: PaneContent,
  other: PaneContent,
): ReadonlyMap<string, Mark> {
  const boxes = new Set(own.boxes.map(({ id }) => id));
  const isNew = (id: ResourceId) => boxes.has(id) && (byId.get(id)?.how ?? 'changed') !== 'changed';
  const only = new Set(missingIn(other.lines, own.lines));
  return new Map(
    own.lines.flatMap((line): readonly (readonly [string, Mark])[] => {
      if ([line.id, line.from, line.to].some(isNew)) return [];
      const record = boxes.has(line.id) ? undefined : byId.get(line.id);
      const how = record?.how ?? (only.has(line) ? (side === 'left' ? 'removed' : 'added') : null);
      return how ? [[lineName(line), { how, fields: record?.fields ?? [] }]] : [];
    }),
  );
}

function missingIn(lines: readonly Line[], others: readonly Line[]): readonly Line[] {
  const names = new Set(lines.map(lineName));
  return others.filter((line) => !names.has(lineName(line)));
}

/** The boxes that this pane lacks, relative to the containers that it has. */
function ghostsOf(own: readonly Box[], other: readonly Box[]): readonly Box[] {
  const here = new Map(own.map((box) => [flowId(box), box]));
  const there = new Map(other.map((box) => [flowId(box), box]));
  const ghosts = new Map<string, Box>();
  for (const box of other) {
    if (here.has(flowId(box)) || box.role === 'note') continue;
    const holder = box.owner ?? box.parent ?? '';
    const [to, from] = [ghosts.get(holder) ?? here.get(holder), there.get(holder)];
    const [x, y] = to && from ? [to.x - from.x, to.y - from.y] : [0, 0];
    ghosts.set(flowId(box), { ...box, x: box.x + x, y: box.y + y });
  }
  return [...ghosts.values()];
}

function withContainers(boxes: readonly Box[], things: ReadonlyMap<string, Mark>): ReadonlySet<string> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const lit = new Set<string>();
  for (const id of things.keys()) {
    for (let at = byId.get(id); at && !lit.has(at.id); at = byId.get(at.owner ?? at.parent ?? ''))
      lit.add(at.id);
  }
  return lit;
}

/** A mark in words, for those who listen and for the tooltip: `changed: Address prefix, Delegation`. */
export function markWords({ how, fields }: Mark): string {
  return fields.length > 0 ? `${how}: ${fields.join(', ')}` : how;
}
