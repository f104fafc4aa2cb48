import {
  type AnySettings,
  type KindEntry,
  type KindName,
  kindEntry,
  kinds,
  type PaletteGroup,
} from '../../model/index.ts';
import type { Placing } from '../../store/selection-store.ts';

/** One thing of the palette. */
export interface PaletteItem {
  /** One word for one item. */
  readonly key: string;
  readonly kind: Placing;
  /** What it starts with, for a kind that stands for many services. */
  readonly settings?: AnySettings;
  readonly label: string;
  readonly says: string;
  readonly glyph: string;
}

/** A titled group of the palette. */
export interface PaletteItems {
  readonly title: PaletteGroup;
  readonly items: readonly PaletteItem[];
}

/** What a first network is made of comes before what governs and names it. */
const order: readonly PaletteGroup[] = ['Places', 'Network', 'Compute', 'Services', 'Rules', 'Names'];

const note: PaletteItem = {
  key: 'note',
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
    .filter((entry) => entry.group === group)
    .sort((a, b) => Number(isInjected(a)) - Number(isInjected(b)))
    .flatMap((entry) => [
      ...(fits([entry.title, entry.label, entry.armType ?? '', ...entry.keywords], wanted)
        ? [itemOf(entry)]
        : []),
      ...presetsOf(entry, wanted),
    ]);
  const notes =
    group === 'Places' && ('note'.startsWith(wanted) || 'free text'.includes(wanted)) ? [note] : [];
  const items = [...found, ...notes];
  return wanted === '' ? items : items.sort((a, b) => score(a, wanted) - score(b, wanted));
}

/** What stands in a subnet by injection is wanted less often than the service outside that it is a form of. */
function isInjected({ injectedAt, livesIn }: KindEntry): boolean {
  return injectedAt !== undefined && !livesIn.includes('canvas');
}

function itemOf({ kind, label, says, glyph }: KindEntry): PaletteItem {
  return { key: kind, kind: kind as KindName, label, says, glyph };
}

/** Only the search shows them: there are too many to read. */
function presetsOf(entry: KindEntry, wanted: string): readonly PaletteItem[] {
  if (wanted === '') return [];
  return (entry.presets ?? [])
    .filter(({ label, keywords }) => fits([label, ...keywords], wanted))
    .map(({ label, settings }) => ({ ...itemOf(entry), key: `${entry.kind} ${label}`, label, settings }));
}

/** A line is a choice of two ends, which nobody means by a word that a box has as well; a preset is one of many. */
function isSecond({ kind, settings }: PaletteItem): boolean {
  return settings !== undefined || (kind !== 'note' && kindEntry(kind).drawnAs === 'line');
}

function fits(texts: readonly string[], wanted: string): boolean {
  return texts.some((words) => words.toLowerCase().includes(wanted));
}

function score(item: PaletteItem | undefined, wanted: string): number {
  const label = item?.label.toLowerCase() ?? '';
  if (label === wanted) return 0;
  if (item && isSecond(item)) return 3;
  if (label.startsWith(wanted)) return 1;
  return label.includes(wanted) ? 2 : 3;
}
