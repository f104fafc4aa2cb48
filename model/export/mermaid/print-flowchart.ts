import { attachedBadges, type Badges, badgesOf } from '../../arrange/badges.ts';
import { type Link, linksOf } from '../../arrange/lines-of.ts';
import { kindEntry } from '../../catalog/kinds.ts';
import { placeOf } from '../../document/canvas.ts';
import { resourcesOf } from '../../document/design.ts';
import type { Document, Variant } from '../../document/document.ts';
import { type Resource, summaryOf } from '../../document/resource.ts';
import type { ResourceId } from '../../ids.ts';
import { mermaidComment, mermaidLabel } from '../text/mermaid.ts';

/** Mermaid refuses longer texts and more edges, and a diagram cannot raise its own limits: https://mermaid.js.org/config/schema-docs/config.html, read 2026-11-29. */
export const mermaidLimits = { text: 50_000, edges: 500 } as const;

/** How much is told of each thing; less is told until the text fits. */
type Detail = 'full' | 'names' | 'frames';

const leftOut: Readonly<Record<Detail, string>> = {
  full: '',
  names: 'Only names: kinds, addresses and words of lines are left out, for Mermaid takes 50000 characters.',
  frames: 'Only frames: what stands in them is counted, for Mermaid takes 50000 characters.',
};

/** A variant as a Mermaid flowchart: frames are nested subgraphs, lines are edges. What has to be left out for Mermaid's limits is said in comments. */
export function printFlowchart(document: Document, variant: Variant, title: string): string {
  const badges = badgesOf(variant.design);
  const chart = { document, ...treeOf(document, variant, badges), links: linksOf(variant.design), badges };
  let text = '';
  for (const detail of ['full', 'names', 'frames'] as const) {
    text = printChart({ ...chart, detail }, title);
    if (text.length <= mermaidLimits.text) return text;
  }
  const advice = `Longer than the ${mermaidLimits.text} characters that Mermaid takes: raise its maxTextSize, or export a selection.`;
  return `${mermaidComment(advice)}\n${text}`;
}

interface Chart {
  readonly document: Document;
  /** Everything that stands somewhere, by id. */
  readonly things: ReadonlyMap<ResourceId, Resource>;
  /** What stands in a thing, in reading order; null is the open ground. */
  readonly inside: ReadonlyMap<ResourceId | null, readonly Resource[]>;
  /** The names of things in the chart. */
  readonly ids: ReadonlyMap<ResourceId, string>;
  readonly links: readonly Link[];
  readonly badges: Badges;
  readonly detail: Detail;
}

/** What is drawn as a box: lines are edges, and badges stand in the words of what refers to them. */
function treeOf(
  { canvas }: Document,
  { id: variant, design }: Variant,
  badges: Badges,
): Pick<Chart, 'things' | 'inside' | 'ids'> {
  const attached = attachedBadges(badges);
  const boxed = resourcesOf(design).filter(
    ({ id, kind }) => kindEntry(kind).drawnAs !== 'line' && !attached.has(id),
  );
  const things = new Map(boxed.map((one) => [one.id, one]));
  const at = ({ id }: Resource) => placeOf(canvas, variant, id) ?? { x: 0, y: 0 };
  const inside = new Map<ResourceId | null, Resource[]>();
  for (const one of boxed.sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x || (a.id < b.id ? -1 : 1))) {
    const parent = one.parent !== null && things.has(one.parent) ? one.parent : null;
    inside.set(parent, [...(inside.get(parent) ?? []), one]);
  }
  const ids = new Map<ResourceId, string>();
  const count = (parent: ResourceId | null): void => {
    for (const { id } of inside.get(parent) ?? []) {
      ids.set(id, `n${ids.size + 1}`);
      count(id);
    }
  };
  count(null);
  return { things, inside, ids };
}

function printChart(chart: Chart, title: string): string {
  const { document, inside, detail } = chart;
  const edges = edgesOf(chart);
  const kept = edges.slice(0, mermaidLimits.edges);
  const lost = edges.length - kept.length;
  const notes = detail === 'frames' ? [] : document.canvas.notes;
  return [
    mermaidComment(title),
    ...(leftOut[detail] ? [mermaidComment(leftOut[detail])] : []),
    ...(lost > 0
      ? [mermaidComment(`${lost} lines are left out: Mermaid takes ${mermaidLimits.edges}.`)]
      : []),
    'flowchart LR',
    ...(inside.get(null) ?? []).flatMap((one) => printThing(chart, one, 1)),
    ...notes.map(({ text }, index) => `  t${index + 1}>${mermaidLabel(text.split('\n'))}]`),
    ...kept.map((edge) => `  ${edge}`),
    '',
  ].join('\n');
}

function printThing(chart: Chart, resource: Resource, depth: number): readonly string[] {
  const { inside, ids, detail } = chart;
  const pad = '  '.repeat(depth);
  const id = ids.get(resource.id);
  const all = inside.get(resource.id) ?? [];
  const shown = detail === 'frames' ? all.filter(isFrame) : all;
  const words = [...labelOf(chart, resource, shown.length > 0), ...countOf(all.length - shown.length)];
  // The title of a subgraph has room for one line.
  const label = mermaidLabel(shown.length > 0 ? [words.filter(Boolean).join(' · ')] : words);
  // An empty subgraph has no room for its label in every version of Mermaid; a node has.
  if (shown.length === 0) return [`${pad}${id}[${label}]`];
  return [
    `${pad}subgraph ${id}[${label}]`,
    ...shown.flatMap((one) => printThing(chart, one, depth + 1)),
    `${pad}end`,
  ];
}

function isFrame({ kind }: Resource): boolean {
  return kindEntry(kind).drawnAs === 'frame';
}

function countOf(hidden: number): readonly string[] {
  return hidden > 0 ? [hidden === 1 ? '1 thing' : `${hidden} things`] : [];
}

function labelOf({ badges, detail }: Chart, resource: Resource, isFrame: boolean): readonly string[] {
  if (detail !== 'full') return [resource.name];
  const { title } = kindEntry(resource.kind);
  const marks = (badges.get(resource.id) ?? []).map(({ name }) => name);
  const kind = isFrame || title === resource.name ? '' : title;
  return [resource.name, kind, summaryOf(resource), marks.join(', ')];
}

/** Edges between things that are shown; one between a frame and what stands in it is refused by Mermaid and says nothing. */
function edgesOf({ things, links, ids, detail }: Chart): readonly string[] {
  const shownFor = (id: ResourceId): ResourceId => {
    const one = things.get(id);
    const isHidden = detail === 'frames' && one !== undefined && !isFrame(one);
    return isHidden && one.parent !== null && things.has(one.parent) ? one.parent : id;
  };
  const isAround = (outer: ResourceId, inner: ResourceId): boolean => {
    // Containers that hold each other are a fault of a file; nothing is ever this deep.
    for (let [id, depth] = [inner as ResourceId | null, 0]; id !== null && depth < 50; depth += 1) {
      if (id === outer) return true;
      id = things.get(id)?.parent ?? null;
    }
    return false;
  };
  const edges = links.flatMap(({ from, to, kind, label }) => {
    const [start, end] = [shownFor(from), shownFor(to)];
    if (!ids.has(start) || !ids.has(end) || isAround(start, end) || isAround(end, start)) return [];
    const words = label && detail === 'full' ? `|${mermaidLabel([label])}|` : '';
    return [`${ids.get(start)} ${arrows[kind]}${words} ${ids.get(end)}`];
  });
  return [...new Set(edges)];
}

/** No arrow heads where the canvas draws none: arrows would say who may open connections. */
const arrows: Readonly<Record<Link['kind'], string>> = {
  peering: '---',
  connection: '===',
  tether: '-.-',
  zoneLink: '-.-',
  rulesetLink: '-.-',
  policyLink: '-.-',
  integration: '---',
  backend: '---',
  member: '-.-',
};
