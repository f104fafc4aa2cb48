'use client';
import {
  type Design,
  find,
  findKind,
  type KindName,
  kindEntry,
  kinds,
  toResourceId,
} from '../../model/index.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { ConvertDialog } from '../convert/ConvertDialog.tsx';
import { ChooserDialog } from './ChooserDialog.tsx';
import { ConnectDialog } from './ConnectDialog.tsx';
import { closeDialog, useOpenDialog } from './dialog-store.ts';
import { add, moveInto } from './editing.ts';
import { addChoices, containerChoices, moveChoices, openGround } from './move-choices.tsx';
import { RenameDialog } from './RenameDialog.tsx';

/** Rename, move, connect and add by the keyboard; stands once in the page. */
export function ActionDialogs() {
  const open = useOpenDialog();
  const design = useDocument(shownDesign);
  if (open?.kind === 'rename') {
    const resource = find(design, open.id);
    return resource ? <RenameDialog key={open.id} resource={resource} onClose={closeDialog} /> : null;
  }
  if (open?.kind === 'connect') {
    const from = find(design, open.from);
    return from ? <ConnectDialog key={open.from} design={design} from={from} onClose={closeDialog} /> : null;
  }
  if (open?.kind === 'convert') return <ConvertDialog services={open.services} onClose={closeDialog} />;
  if (open?.kind === 'move') return <MoveDialog design={design} ids={open.ids} />;
  if (open?.kind === 'add') {
    const parent = find(design, open.parent);
    return (
      <ChooserDialog
        title={parent ? `Add to ${parent.name}` : 'Add to the canvas'}
        placeholder={parent ? `What should stand in ${parent.name}` : 'What should stand on the canvas'}
        choices={addChoices(kinds, parent ?? null)}
        onClose={closeDialog}
        onChoose={(kind) => {
          add(kind as KindName, parent?.id ?? null);
        }}
      />
    );
  }
  if (open?.kind === 'addInto') {
    const entry = kindEntry(open.what);
    const title = `Where should the new ${entry.label} stand`;
    return (
      <ChooserDialog
        title={title}
        placeholder={title}
        emptyText={`There is no place for it yet. It stands in: ${entry.livesIn.map((kind) => findKind(kind)?.title ?? 'the open canvas').join(', ')}.`}
        choices={containerChoices(design, open.what)}
        onClose={closeDialog}
        onChoose={(id) => {
          add(open.what, id === openGround ? null : toResourceId(id));
        }}
      />
    );
  }
  return null;
}

function MoveDialog({ design, ids }: { readonly design: Design; readonly ids: readonly string[] }) {
  const resources = ids.flatMap((id) => find(design, toResourceId(id)) ?? []);
  const [first] = resources;
  if (!first) return null;
  const title = resources.length === 1 ? `Move ${first.name} to` : `Move ${resources.length} things to`;
  return (
    <ChooserDialog
      title={title}
      placeholder={title}
      emptyText="Nothing in the design may hold it."
      choices={moveChoices(design, resources)}
      onClose={closeDialog}
      onChoose={(id) => {
        moveInto(
          resources.map((one) => one.id),
          id === openGround ? null : toResourceId(id),
        );
      }}
    />
  );
}
