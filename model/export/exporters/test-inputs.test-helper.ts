import { type Document, newDocument } from '../../document/document.ts';
import { newResource, type Resource } from '../../document/resource.ts';
import { toResourceId } from '../../ids.ts';
import { documentOf } from '../../scenarios/starting-point.ts';
import { startingPoints } from '../../scenarios/starting-points.ts';
import type { ExportInput } from '../exporter.ts';

/** All of a document, exported as usual. */
export function inputOf(document: Document, more: Partial<ExportInput> = {}): ExportInput {
  return { document, variants: document.variants, theme: 'light', scale: 1, day: '2026-11-29', ...more };
}

/** A design of the gallery. */
export function gallery(slug: string): Document {
  const point = startingPoints.find((one) => one.slug === slug);
  if (!point) throw new Error(`no design ${slug}`);
  return documentOf(point);
}

/** Names that break something somewhere. */
export const hostileNames: readonly string[] = [
  'a "quoted" \'name\'',
  '<script>alert(1)</script>',
  'a ]]> b -->',
  '&amp; &#0; &lt;',
  'line\nbreak\r\ttab',
  'control \u0000\u0001\u001f\u007f\u0085 end',
  'emoji 👩‍💻🇩🇪',
  'right-to-left \u202e\u2066abc',
  'lone \ud800 half \udfff',
  'not a character \ufffe\uffff',
  '</metadata></svg>',
  '</reachboard:document>',
  "') Tj ET (",
  'a;shape=image;image=https://example.com/x.png;',
  'x'.repeat(260),
];

/** A document with machines of these names, all other texts made of them, too. */
export function withNames(names: readonly string[]): Document {
  const vnet = newResource('virtualNetwork', toResourceId('vnet'), names[0] ?? 'vnet', null, {
    addressSpaces: ['10.0.0.0/16'],
  });
  const subnet = newResource('subnet', toResourceId('snet'), 'snet', vnet.id, { prefix: '10.0.0.0/24' });
  const machines = names.map((name, index) =>
    newResource('virtualMachine', toResourceId(`vm${index}`), name, subnet.id),
  );
  const resources = Object.fromEntries([vnet, subnet, ...machines].map((one) => [one.id, one as Resource]));
  const empty = newDocument(names.join(' '), 'v');
  return {
    ...empty,
    variants: [{ id: 'v', name: names[0] ?? 'v', design: { resources } }],
    canvas: {
      ...empty.canvas,
      notes: [{ id: 'note', text: names.join('\n'), x: 0, y: 900, width: 300, height: 200 }],
    },
  };
}
