import { type Badges, badgesOf } from '../../arrange/badges.ts';
import type { Box } from '../../arrange/box.ts';
import { boxesOf } from '../../arrange/boxes-of.ts';
import { type Link, linksOf } from '../../arrange/lines-of.ts';
import { kindEntry } from '../../catalog/kinds.ts';
import { find } from '../../document/design.ts';
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
  const boxes = boxesOf(document, variant.id).filter(({ role }) => role !== 'badge');
  const links = linksOf(variant.design);
  const badges = badgesOf(variant.design);
  let text = '';
  for (const detail of ['full', 'names', 'frames'] as const) {
    text = printChart({ document, variant, boxes, links, badges, detail }, title);
    if (text.length <= mermaidLimits.text) return text;
  }
  const advice = `Longer than the ${mermaidLimits.text} characters that Mermaid takes: raise its maxTextSize, or export a selection.`;
  return `${mermaidComment(advice)}\n${text}`;
}

interface Chart {
  readonly document: Document;
  readonly variant: Variant;
  readonly boxes: readonly Box[];
  readonly links: readonly Link[];
  readonly badges: Badges;
  readonly detail: Detail;
}

function printChart(chart: Chart, title: string): string {
  const { boxes, detail } = chart;
  const ids = new Map(boxes.map(({ id }, index) => [id, `n${index + 1}`]));
  const edges = edgesOf(chart, ids);
  const kept = edges.slice(0, mermaidLimits.edges);
  const lost = edges.length - kept.length;
  return [
    mermaidComment(title),
    ...(leftOut[detail] ? [mermaidComment(leftOut[detail])] : []),
    ...(lost > 0
      ? [mermaidComment(`${lost} lines are left out: Mermaid takes ${mermaidLimits.edges}.`)]
      : []),
    'flowchart LR',
    ...boxes.filter(({ parent }) => parent === null).flatMap((box) => printBox(chart, ids, box, 1)),
    ...kept.map((edge) => `  ${edge}`),
    '',
  ].join('\n');
}

function printBox(
  chart: Chart,
  ids: ReadonlyMap<string, string>,
  box: Box,
  depth: number,
): readonly string[] {
  const { document, variant, boxes, detail } = chart;
  const pad = '  '.repeat(depth);
  const id = ids.get(box.id);
  if (box.role === 'note') {
    const text = document.canvas.notes.find((note) => note.id === box.id)?.text ?? '';
    return detail === 'frames' ? [] : [`${pad}${id}>${mermaidLabel(text.split('\n'))}]`];
  }
  const resource = find(variant.design, box.id as ResourceId);
  if (!resource) return [];
  const inside = boxes.filter(({ parent }) => parent === box.id);
  const shown = detail === 'frames' ? inside.filter(({ role }) => role === 'frame') : inside;
  const words = [...labelOf(chart, resource, shown.length > 0), ...countOf(inside.length - shown.length)];
  // The title of a subgraph has room for one line.
  const label = mermaidLabel(shown.length > 0 ? [words.filter(Boolean).join(' · ')] : words);
  // An empty subgraph has no room for its label in every version of Mermaid; a node has.
  if (shown.length === 0) return [`${pad}${id}[${label}]`];
  return [
    `${pad}subgraph ${id}[${label}]`,
    ...shown.flatMap((one) => printBox(chart, ids, one, depth + 1)),
    `${pad}end`,
  ];
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
function edgesOf({ boxes, links, detail }: Chart, ids: ReadonlyMap<string, string>): readonly string[] {
  const byId = new Map(boxes.map((box) => [box.id as string, box]));
  const shownFor = (id: string): string => {
    let box = byId.get(id);
    while (detail === 'frames' && box && box.role !== 'frame' && box.parent !== null)
      box = byId.get(box.parent);
    return box?.id ?? id;
  };
  const isAround = (outer: string, inner: string): boolean => {
    for (let box = byId.get(inner); box; box = box.parent === null ? undefined : byId.get(box.parent))
      if (box.id === outer) return true;
    return false;
  };
  const edges = links.flatMap(({ from, to, kind, label }) => {
    const [start, end] = [shownFor(from), shownFor(to)];
    if (!byId.has(start) || !byId.has(end) || isAround(start, end) || isAround(end, start)) return [];
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
  integration: '---',
  backend: '---',
};
