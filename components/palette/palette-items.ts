import { type KindEntry, type KindName, kinds, type PaletteGroup } from '../../model/index.ts';
import type { Placing } from '../../store/selection-store.ts';

/** One thing of the palette. */
export interface PaletteItem {
  readonly kind: Placing;
  readonly label: string;
  readonly says: string;
  readonly glyph: string;
}

/** A titled group of the palette. */
export interface PaletteItems {
  readonly title: PaletteGroup;
  readonly items: readonly PaletteItem[];
}

const order: readonly PaletteGroup[] = ['Places', 'Network', 'Rules', 'Names', 'Compute', 'Services'];

const note: PaletteItem = {
  kind: 'note',
  label: 'Note',
  says: 'Free text on the canvas.',
  glyph: 'M5 4h14v10l-5 5H5zM14 19v-5h5M8.5 8.5h7M8.5 12h4',
};

/** The groups whose things fit a search text; without text everything. A title or label that begins with it comes first. */
export function groupsFor(text: string): readonly PaletteItems[] {
  const wanted = text.trim().toLowerCase();
  return order
    .map((title) => ({ title, items: itemsOf(title, wanted) }))
    .filter(({ items }) => items.length > 0)
    .sort((a, b) => (wanted === '' ? 0 : score(a.items[0], wanted) - score(b.items[0], wanted)));
}

function itemsOf(group: PaletteGroup, wanted: string): readonly PaletteItem[] {
  const found = (kinds as readonly KindEntry[])
    .filter((entry) => entry.group === group && fits(entry, wanted))
    .map((entry) => ({
      kind: entry.kind as KindName,
      label: entry.label,
      says: entry.says,
      glyph: entry.glyph,
    }));
  const notes =
    group === 'Places' && ('note'.startsWith(wanted) || 'free text'.includes(wanted)) ? [note] : [];
  const items = [...found, ...notes];
  return wanted === '' ? items : items.sort((a, b) => score(a, wanted) - score(b, wanted));
}

function fits(entry: KindEntry, wanted: string): boolean {
  return [entry.title, entry.label, ...entry.keywords].some((words) => words.toLowerCase().includes(wanted));
}

function score(item: PaletteItem | undefined, wanted: string): number {
  const label = item?.label.toLowerCase() ?? '';
  if (label === wanted) return 0;
  if (label.startsWith(wanted)) return 1;
  return label.includes(wanted) ? 2 : 3;
}
