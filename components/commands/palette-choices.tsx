import {
  type Design,
  type KindEntry,
  type KindName,
  kindEntry,
  kinds,
  resourcesOf,
  summaryOf,
  type Variant,
} from '../../model/index.ts';
import type { Choice } from '../ui/Chooser.tsx';
import { KindGlyph } from '../ui/Glyph.tsx';
import { type CommandId, printKey, shortcuts } from '../workbench/shortcuts.ts';

/** Everything that the command palette offers: commands, variants to show, kinds to add, resources to go to; recent ones in front. */
export function paletteChoices(
  design: Design,
  variants: readonly Variant[],
  recent: readonly string[],
  isMac: boolean,
  canRun: (id: CommandId) => boolean,
): readonly Choice[] {
  const all = [
    ...commandChoices(isMac, canRun),
    ...variantChoices(variants),
    ...addableChoices(),
    ...presetChoices(),
    ...goChoices(design),
  ];
  const byId = new Map(all.map((one) => [one.id, one]));
  const used = recent.flatMap((id) => {
    const choice = byId.get(id);
    return choice ? [{ ...choice, section: 'Recent' }] : [];
  });
  return [...used, ...all.filter(({ id }) => !recent.includes(id))];
}

function commandChoices(isMac: boolean, canRun: (id: CommandId) => boolean): readonly Choice[] {
  return shortcuts
    .filter(({ id }) => id !== 'commands' && canRun(id))
    .map(({ id, label, group, keys }) => ({
      id: `run ${id}`,
      label,
      section: 'Commands',
      keywords: [group],
      ...(keys[0] ? { shortcut: printKey(keys[0], isMac) } : {}),
    }));
}

function variantChoices(variants: readonly Variant[]): readonly Choice[] {
  if (variants.length < 2) return [];
  return variants.map(({ id, name }) => ({
    id: `show ${id}`,
    label: `Show ${name}`,
    section: 'Variants',
    keywords: [name, 'variant'],
  }));
}

function addableChoices(): readonly Choice[] {
  return kinds
    .filter(({ drawnAs }) => drawnAs !== 'line')
    .map(({ kind, title, label, keywords }) => ({
      id: `add ${kind}`,
      label: `Add ${title}`,
      section: 'Add',
      keywords: [label, ...keywords],
      icon: <KindGlyph kind={kind} size={16} className="shrink-0 text-muted" />,
    }));
}

/** Services that are known by a name but have no kind of their own. */
function presetChoices(): readonly Choice[] {
  return (kinds as readonly KindEntry[]).flatMap(({ kind, presets = [] }) =>
    presets.map(({ label, keywords }) => ({
      id: `preset ${kind} ${label}`,
      label: `Add ${label}`,
      section: 'Add',
      keywords,
      icon: <KindGlyph kind={kind as KindName} size={16} className="shrink-0 text-muted" />,
    })),
  );
}

function goChoices(design: Design): readonly Choice[] {
  return resourcesOf(design).map((resource) => ({
    id: `go ${resource.id}`,
    label: `Go to ${resource.name}`,
    section: 'Go to',
    keywords: [resource.name, kindEntry(resource.kind).title, summaryOf(resource)],
    icon: <KindGlyph kind={resource.kind} size={16} className="shrink-0 text-muted" />,
    says: [kindEntry(resource.kind).title, summaryOf(resource)].filter(Boolean).join(' '),
  }));
}
