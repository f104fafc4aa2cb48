import type { CSSProperties } from 'react';
import type { Ground, PaletteGroup } from '../../model/index.ts';

/** Ground and border of a frame. */
export const groundLooks: Readonly<Record<Ground, string>> = {
  onPremises: 'bg-ground-onprem border-ground-onprem-border',
  region: 'bg-ground-region border-ground-region-border',
  virtualNetwork: 'bg-ground-vnet border-ground-vnet-border',
  subnet: 'bg-ground-subnet border-ground-subnet-border',
  publicServices: 'bg-ground-services border-ground-services-border',
  global: 'bg-ground-global border-ground-global-border',
  internet: 'bg-ground-internet border-ground-internet-border',
};

/** The colour variable of a ground, for the minimap. */
export const groundColours: Readonly<Record<Ground, string>> = {
  onPremises: 'var(--color-ground-onprem-border)',
  region: 'var(--color-ground-region-border)',
  virtualNetwork: 'var(--color-ground-vnet-border)',
  subnet: 'var(--color-ground-subnet)',
  publicServices: 'var(--color-ground-services-border)',
  global: 'var(--color-ground-global-border)',
  internet: 'var(--color-ground-internet-border)',
};

/** The tint behind a glyph. */
export const tileLooks: Readonly<Record<PaletteGroup, string>> = {
  Places: 'text-muted bg-muted/12',
  Network: 'text-service-endpoint bg-service-endpoint/12',
  Rules: 'text-blocked bg-blocked/12',
  Names: 'text-misdirected bg-misdirected/12',
  Compute: 'text-muted bg-muted/12',
  Services: 'text-private bg-private/12',
};

/** A box that is alike in both variants while only what differs is wanted: no colour and no ground, but its name can still be read. */
export const dimmed = {
  '--color-ink': 'var(--color-muted)',
  '--color-card': 'var(--color-page)',
  ...Object.fromEntries(
    ['service-endpoint', 'private', 'private-endpoint', 'public', 'blocked', 'misdirected'].map((sign) => [
      `--color-${sign}`,
      'var(--color-muted)',
    ]),
  ),
  ...Object.fromEntries(
    ['onprem', 'region', 'vnet', 'subnet', 'services', 'global', 'internet'].flatMap((ground) => [
      [`--color-ground-${ground}`, 'var(--color-page)'],
      [`--color-ground-${ground}-border`, 'var(--color-line)'],
    ]),
  ),
} as CSSProperties;

/** How much of a box is written at a zoom, so that no text falls below 11 px on the screen. */
export type Detail = 'full' | 'name' | 'far' | 'none';

/** What is written at a zoom, and how large in canvas pixels. */
export interface DetailSizes {
  readonly detail: Detail;
  readonly nameSize: number;
  readonly summarySize: number;
}

/** The least size of text on the screen, in pixels: at a desk, and for a room that looks at a projector from three metres. */
export const leastText = { desk: 11, stage: 20 } as const;

/** Who looks at the canvas. */
export type Audience = keyof typeof leastText;

/** The sizes that the model measured boxes with. */
const usual = { name: 13, summary: 12 };

/** Text grows on the canvas as the view shrinks, until two lines no longer fit a box; then detail goes, not legibility. */
export function detailAt(zoom: number, audience: Audience = 'desk'): DetailSizes {
  const smallest = leastText[audience];
  const least = Math.ceil((smallest / zoom) * 2) / 2;
  const nameSize = Math.max(usual.name, least);
  const summarySize = Math.max(usual.summary, least);
  const nearness = (zoom * leastText.desk) / smallest;
  if (nearness >= 0.68) return { detail: 'full', nameSize, summarySize };
  if (nearness >= 0.42) return { detail: 'name', nameSize, summarySize };
  if (nearness >= 0.24) return { detail: 'far', nameSize, summarySize };
  return { detail: 'none', nameSize: Math.min(nameSize, 60), summarySize };
}
