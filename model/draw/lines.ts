import type { Point } from '../arrange/box.ts';
import { textStyles } from '../arrange/box-sizes.ts';
import type { LabelSpot } from '../arrange/label-spot.ts';
import type { Line } from '../arrange/lines-of.ts';
import type { Primitive, Stroke } from './primitives.ts';
import { type Sign, signLooks } from './signs.ts';

/** How a line between two things is drawn and said: weight and dashes, no arrowhead, for nobody computed it. */
export const lineLooks: Readonly<
  Record<Line['kind'], { readonly stroke: Stroke; readonly isDouble?: boolean; readonly word: string }>
> = {
  peering: { stroke: { colour: 'ground-vnet-border', width: 2.5 }, word: 'peering' },
  connection: { stroke: { colour: 'muted', width: 2.5 }, word: 'tunnel, circuit or hub connection' },
  tether: {
    stroke: { colour: 'private-endpoint', width: 1 },
    isDouble: true,
    word: 'endpoint to its service',
  },
  zoneLink: { stroke: { colour: 'misdirected', width: 1.25, dash: [2, 4] }, word: 'zone link' },
  policyLink: { stroke: { colour: 'blocked', width: 1.25, dash: [2, 4] }, word: 'DNS policy link' },
  rulesetLink: { stroke: { colour: 'misdirected', width: 1.25, dash: [2, 4] }, word: 'ruleset link' },
  integration: {
    stroke: { colour: 'ground-vnet-border', width: 6 },
    isDouble: true,
    word: 'VNet integration, outbound only',
  },
  backend: { stroke: { colour: 'muted', width: 1.25 }, word: 'backend' },
  member: { stroke: { colour: 'muted', width: 1.25, dash: [2, 4] }, word: 'belongs to' },
};

const radius = 6;

/** A line that a person drew. */
export function drawLine(kind: Line['kind'], points: readonly Point[]): readonly Primitive[] {
  const { stroke, isDouble } = lineLooks[kind];
  if (!isDouble) return [{ shape: 'line', points, radius, stroke }];
  // Two thin lines with the ground between them: the outer stroke, then the inner one.
  return [
    { shape: 'line', points, radius, stroke: { ...stroke, width: stroke.width + 3 } },
    { shape: 'line', points, radius, stroke: { colour: 'page', width: stroke.width + 0.5 } },
  ];
}

/** The words beside a line. */
export function drawLabel(label: string, { x, baseline }: LabelSpot): Primitive {
  return {
    shape: 'text',
    text: label,
    x,
    y: baseline,
    style: textStyles.small,
    colour: 'muted',
    rim: 'page',
  };
}

/** The strokes of a line in a sign, over whatever is under it. */
export function drawSign(sign: Sign, points: readonly Point[]): readonly Primitive[] {
  const { colour, line } = signLooks[sign];
  const width = 2.5;
  const isDouble = line === 'double' || line === 'hollow';
  const outer: Stroke = {
    colour,
    width: isDouble ? width + 3 : width,
    ...(line === 'dashed' ? { dash: [12, 6] } : {}),
    ...(line === 'dotted' ? { dash: [0.1, 6], cap: 'round' as const, width: 3 } : {}),
  };
  const rim: Stroke = { colour: 'page', width: outer.width + 3, opacity: 0.7 };
  return [
    { shape: 'line', points, radius, stroke: rim },
    { shape: 'line', points, radius, stroke: outer },
    ...(isDouble
      ? [
          {
            shape: 'line' as const,
            points,
            radius,
            stroke: { colour: 'card' as const, width: line === 'hollow' ? width : width - 0.5 },
          },
        ]
      : []),
  ];
}
