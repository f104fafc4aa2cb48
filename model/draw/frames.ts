import type { Box } from '../arrange/box.ts';
import { measures, textStyles, titleParts } from '../arrange/box-sizes.ts';
import { fitText } from '../arrange/measure-text.ts';
import type { Ground } from '../catalog/kind.ts';
import { kindEntry } from '../catalog/kinds.ts';
import { type Resource, summaryOf } from '../document/resource.ts';
import type { Primitive } from './primitives.ts';
import { signLooks } from './signs.ts';
import type { Colour } from './themes.ts';

/** Fill and border of each ground. */
export const groundColours: Readonly<Record<Ground, readonly [fill: Colour, border: Colour]>> = {
  onPremises: ['ground-onprem', 'ground-onprem-border'],
  region: ['ground-region', 'ground-region-border'],
  virtualNetwork: ['ground-vnet', 'ground-vnet-border'],
  subnet: ['ground-subnet', 'ground-subnet-border'],
  publicServices: ['ground-services', 'ground-services-border'],
  global: ['ground-global', 'ground-global-border'],
  internet: ['ground-internet', 'ground-internet-border'],
};

const baseline = 24;

/** A frame: its ground, and a title with name, prefix and marks. */
export function drawFrame(box: Box, resource: Resource): readonly Primitive[] {
  const entry = kindEntry(resource.kind);
  const [fill, border] = groundColours[entry.ground ?? 'subnet'];
  const stroke = { colour: border, width: 1, ...(resource.existing ? { dash: [4, 3] } : {}) };
  const { x, y, width, height } = box;
  return [
    { shape: 'rect', of: box.id, x, y, width, height, radius: 12, fill: { colour: fill }, stroke },
    ...drawTitle(box, resource, entry.glyph),
  ];
}

function drawTitle(box: Box, resource: Resource, glyph: string): readonly Primitive[] {
  const { x, y, width } = box;
  const parts = titleParts(resource);
  const end = width - measures.titleMargin;
  const name = fitText(resource.name, end - parts.name, textStyles.name);
  const summary = summaryOf(resource);
  const drawn: Primitive[] = [];
  if (parts.glyph !== null)
    drawn.push({ shape: 'glyph', path: glyph, x: x + parts.glyph, y: y + 12, size: 14, colour: 'ink' });
  drawn.push({
    shape: 'text',
    text: name,
    x: x + parts.name,
    y: y + baseline,
    style: textStyles.name,
    colour: 'ink',
  });
  if (summary !== '' && end - parts.summary > 40)
    drawn.push({
      shape: 'text',
      text: fitText(summary, end - parts.summary, textStyles.summary),
      x: x + parts.summary,
      y: y + baseline,
      style: textStyles.summary,
      colour: 'muted',
    });
  return [...drawn, ...drawMarks(box, parts.marks)];
}

/** The key-hole of a subnet with service endpoints: no address in the VNet, so no box. */
function drawMarks({ x, y, width, marks }: Box, at: number): readonly Primitive[] {
  if (!marks) return [];
  const { colour, glyph } = signLooks.serviceEndpoint;
  const left = x + Math.min(at, width - measures.titleMargin - 40);
  const room = x + width - measures.titleMargin - left;
  const words = fitText(marks.join(', '), room - 24, textStyles.small);
  return [
    {
      shape: 'rect',
      x: left,
      y: y + 11,
      width: room,
      height: 18,
      radius: 6,
      fill: { colour, opacity: 0.12 },
    },
    { shape: 'glyph', path: glyph, x: left + 4, y: y + 14, size: 12, colour },
    { shape: 'text', text: words, x: left + 20, y: y + baseline, style: textStyles.small, colour },
  ];
}
