import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, describe, expect, test } from 'vitest';
import { pictureFonts } from '../../scripts/picture-fonts.mjs';
import { newDocument } from '../document/document.ts';
import { newResource, type Resource } from '../document/resource.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import type { Answer, Step, Verdict } from '../trace/answer.ts';
import { draw } from './draw.ts';
import { drawSvg } from './draw-svg.ts';
import type { Primitive } from './primitives.ts';

const id = toResourceId;
const vnet = newResource('virtualNetwork', id('vnet'), 'vnet-app', null, { addressSpaces: ['10.0.0.0/16'] });
const nsg = newResource('networkSecurityGroup', id('nsg'), 'nsg-app');
const subnet = newResource('subnet', id('snet'), 'snet-app', vnet.id, {
  prefix: '10.0.1.0/24',
  networkSecurityGroup: nsg.id,
  serviceEndpoints: ['Microsoft.KeyVault'],
});
const vm = newResource('virtualMachine', id('vm'), 'vm-app', subnet.id);
const services = newResource('publicServices', id('services'), 'Public services');
const vault = newResource('keyVault', id('kv'), 'kv <&> "app"', services.id);
const endpoint = newResource('privateEndpoint', id('pe'), 'pe-kv', subnet.id, {
  target: vault.id,
  subresource: 'vault',
  address: '10.0.1.5',
});
const zone = newResource('privateDnsZone', id('zone'), 'privatelink.vaultcore.azure.net', null, {
  links: [{ vnet: vnet.id, resolutionPolicy: 'Default', registrationEnabled: false }],
});
const empty = newDocument('Small', 'v');
const resources = Object.fromEntries(
  [vnet, nsg, subnet, vm, services, vault, endpoint, zone].map((one) => [one.id, one as Resource]),
);
const document = { ...empty, variants: [{ id: 'v', name: 'Design', design: { resources } }] };

const stepAt = (action: Step['action'], at: ResourceId): Step => ({
  action,
  says: ['It goes on.'],
  details: [],
  rules: [],
  at: [at],
  outcome: 'passed',
});

const answerOf = (verdict: Verdict): Answer => ({
  question: { from: { resource: vm.id }, to: { resource: vault.id }, port: 443, protocol: 'tcp' },
  fromResource: vm.id,
  toResource: vault.id,
  port: 443,
  protocol: 'tcp',
  verdict,
  path: verdict === 'reachable' ? 'privateEndpoint' : null,
  layer: null,
  initiators: 'source',
  dns: null,
  blockers: [],
  source: '10.0.1.4',
  says: ['It arrives.'],
  steps: [
    stepAt('resolve', zone.id),
    stepAt('resolve', zone.id),
    stepAt('enter', endpoint.id),
    stepAt('knock', vault.id),
    { ...stepAt('knock', vault.id), outcome: verdict === 'blocked' ? 'blocked' : 'passed' },
  ],
  hops: [
    { from: vm.id, to: endpoint.id, along: [], path: 'privateEndpoint' },
    { from: endpoint.id, to: vault.id, along: [], path: 'privateEndpoint' },
  ],
  diedAt: verdict === 'blocked' ? vault.id : null,
  assumptions: [],
  remarks: [],
});

const textsOf = (primitives: readonly Primitive[]) =>
  primitives.flatMap((one) => (one.shape === 'text' ? [one.text] : []));

describe('a small design', () => {
  test('is printed as the same SVG everywhere', async () => {
    const { svg } = drawSvg({ document, variant: 'v', answer: answerOf('reachable'), theme: 'light' });
    await expect(svg).toMatchFileSnapshot('expected/small-design.svg');
  });

  test('names everything once and escapes what people type', () => {
    const { svg } = drawSvg({ document, variant: 'v', theme: 'dark' });
    expect(svg).toContain('kv &lt;&amp;&gt; &quot;app&quot;');
    expect(svg).toContain('<title id="title">Small</title>');
    expect(svg).toContain('pe-kv in snet-app stands for kv');
    const texts = textsOf(draw({ document, variant: 'v' }).primitives);
    for (const name of ['vnet-app', 'snet-app', 'vm-app', 'pe-kv', 'nsg-app', 'KeyVault'])
      expect(texts.filter((text) => text === name)).toHaveLength(1);
  });

  test('explains only the signs that are in use', () => {
    const plain = textsOf(draw({ document, variant: 'v' }).primitives);
    expect(plain).toContain('service endpoint');
    expect(plain).not.toContain('blocked');
    const blocked = textsOf(draw({ document, variant: 'v', answer: answerOf('blocked') }).primitives);
    expect(blocked).toContain('blocked');
    expect(textsOf(draw({ document, variant: 'v', legend: false }).primitives)).not.toContain('zone link');
  });

  test.each([
    ['reachable', 1],
    ['blocked', 0],
  ] as const)('a %s way ends with %i arrowheads', (verdict, heads) => {
    const { primitives } = draw({ document, variant: 'v', answer: answerOf(verdict) });
    expect(primitives.filter((one) => one.shape === 'path' && one.fill)).toHaveLength(heads);
  });

  test('numbers the steps as their cards do, the walk of a name as one', () => {
    const { primitives } = draw({ document, variant: 'v', answer: answerOf('blocked') });
    const numbers = primitives.flatMap((one) => (one.shape === 'text' && one.anchor ? [one] : []));
    expect(numbers.map(({ text }) => text)).toEqual(['1', '2', '3, 4']);
    const discs = primitives.flatMap((one) =>
      one.shape === 'rect' && one.height === 20 && one.radius === 10 ? [one.fill?.colour] : [],
    );
    expect(discs).toEqual(['muted', 'muted', 'blocked']);
  });

  test('nothing is drawn outside the picture', () => {
    const { width, height, primitives } = draw({ document, variant: 'v', answer: answerOf('blocked') });
    for (const one of primitives) {
      if (one.shape === 'path') continue;
      const points = one.shape === 'line' ? one.points : [one];
      for (const { x, y } of points) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height);
      }
    }
  });
});

test('an empty design is an empty picture with a title', () => {
  const { svg } = drawSvg({ document: empty, variant: 'v', theme: 'light' });
  expect(svg).toContain('An empty design.');
});

describe('rendered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'reachboard-fonts-'));
  const fontFiles = pictureFonts(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  const darkPixels = (font: 'sans' | 'mono', text: string): number => {
    const family = font === 'sans' ? 'Inter' : 'IBM Plex Mono';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><rect width="200" height="40" fill="#fff"/><text x="4" y="28" font-family="${family}" font-size="20" font-weight="${font === 'sans' ? 600 : 400}">${text}</text></svg>`;
    const { pixels } = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
    let dark = 0;
    for (let at = 0; at < pixels.length; at += 4) if ((pixels[at] ?? 255) < 128) dark += 1;
    return dark;
  };

  test.each(['sans', 'mono'] as const)('text of the %s family leaves pixels', (font) => {
    expect(darkPixels(font, '10.0.1.4')).toBeGreaterThan(150);
    expect(darkPixels(font, '')).toBe(0);
  });

  test('a picture can be rendered', () => {
    const { svg } = drawSvg({ document, variant: 'v', theme: 'dark' });
    const picture = new Resvg(svg, { font: { fontFiles, loadSystemFonts: false } }).render();
    expect(picture.width).toBeGreaterThan(400);
  });
});
