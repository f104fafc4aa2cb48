'use client';
import { useMemo, useState } from 'react';
import {
  type Defaults,
  type Design,
  find,
  kindEntry,
  possibleConnections,
  printSentence,
  type Resource,
  resourcesOf,
  toResourceId,
} from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import type { Choice } from '../ui/Chooser.tsx';
import { KindGlyph } from '../ui/Glyph.tsx';
import { ChooserDialog } from './ChooserDialog.tsx';
import { connect } from './editing.ts';

/** What the connect dialog starts from. */
export interface ConnectDialogProps {
  readonly design: Design;
  readonly from: Resource;
  readonly onClose: () => void;
}

/** Connects by the keyboard: first the other end, with what would be made or why not, then which connection where there are several. */
export function ConnectDialog({ design, from, onClose }: ConnectDialogProps) {
  const defaults = useDocument(({ document }) => document.defaults);
  const [to, setTo] = useState<Resource | null>(null);
  const targets = useMemo(() => targetChoices(design, defaults, from), [design, defaults, from]);
  if (!to) {
    return (
      <ChooserDialog
        key="to"
        title={`Connect ${from.name} to`}
        placeholder={`Connect ${from.name} to`}
        emptyText="Nothing in the design can be connected to it."
        choices={targets}
        staysOpen
        onClose={onClose}
        onChoose={(id) => {
          const other = find(design, toResourceId(id));
          if (!other) return;
          const ways = possibleConnections(design, from.id, other.id, defaults).filter(
            ({ refused }) => !refused,
          );
          const [only] = ways;
          if (only && ways.length === 1) {
            onClose();
            connect(from.id, other.id, only.id);
          } else setTo(other);
        }}
      />
    );
  }
  return (
    <ChooserDialog
      key="way"
      title={`Between ${from.name} and ${to.name}`}
      placeholder={`What is there between ${from.name} and ${to.name}`}
      choices={possibleConnections(design, from.id, to.id, defaults).map((one) => ({
        id: one.id,
        label: one.title,
        says: one.refused ? printSentence(one.refused) : one.says,
        isDisabled: one.refused !== undefined,
      }))}
      onClose={onClose}
      onChoose={(id) => {
        connect(from.id, to.id, id);
      }}
    />
  );
}

function targetChoices(design: Design, defaults: Defaults, from: Resource): readonly Choice[] {
  const choices = resourcesOf(design)
    .filter(({ id }) => id !== from.id)
    .flatMap((one): readonly Choice[] => {
      const ways = possibleConnections(design, from.id, one.id, defaults);
      if (ways.length === 0) return [];
      const open = ways.filter(({ refused }) => !refused);
      const why = ways[0]?.refused;
      return [
        {
          id: one.id,
          label: one.name,
          keywords: [kindEntry(one.kind).title, ...ways.map(({ title }) => title)],
          icon: <KindGlyph kind={one.kind} size={16} className="shrink-0 text-muted" />,
          says: open.length > 0 ? open.map(({ title }) => title).join(', ') : why ? printSentence(why) : '',
          isDisabled: open.length === 0,
        },
      ];
    });
  return choices.sort(
    (a, b) =>
      Number(a.isDisabled) - Number(b.isDisabled) || a.label.localeCompare(b.label, 'en', { numeric: true }),
  );
}
