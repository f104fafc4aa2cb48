import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Colour, themes } from './themes.ts';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)];

describe('the colours of the page and of pictures', () => {
  test('are the same ones', () => {
    const page = Object.fromEntries(pairs.map(([, name, light, dark]) => [name, { light, dark }]));
    const pictures = Object.fromEntries(
      (Object.keys(themes.light) as Colour[]).map((name) => [
        name,
        { light: themes.light[name], dark: themes.dark[name] },
      ]),
    );
    expect(pictures).toEqual(page);
  });

  test.each(['light', 'dark'] as const)('text is readable on its ground in %s', (name) => {
    const theme = themes[name];
    for (const ground of ['page', 'card', 'ground-subnet', 'ground-vnet', 'ground-services'] as const) {
      expect(contrast(theme.ink, theme[ground])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(theme.muted, theme[ground])).toBeGreaterThanOrEqual(4.5);
      for (const sign of ['private', 'service-endpoint', 'public', 'blocked', 'misdirected'] as const)
        expect(contrast(theme[sign], theme[ground])).toBeGreaterThanOrEqual(3);
    }
  });
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
