'use client';
import { Ellipsis } from 'lucide-react';
import { kinds, type Resource } from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { openDialog } from '../commands/dialog-store.ts';
import { duplicate, remove } from '../commands/editing.ts';
import { addChoices } from '../commands/move-choices.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu, MenuItem, MenuSeparator, MenuTrigger } from '../ui/Menu.tsx';

/** What can be done with one thing of the outline. */
export function RowMenu({
  resource,
  isReadOnly,
}: {
  readonly resource: Resource;
  readonly isReadOnly: boolean;
}) {
  const { id } = resource;
  const holds = addChoices(kinds, resource).length > 0;
  const selection = selectionStore.getState();
  return (
    <MenuTrigger>
      <IconButton
        label={`Actions for ${resource.name}`}
        size="small"
        icon={<Ellipsis size={14} aria-hidden />}
      />
      <Menu aria-label={`Actions for ${resource.name}`}>
        <MenuItem onAction={() => selection.focusResource(id)}>Show on the canvas</MenuItem>
        <MenuSeparator />
        <MenuItem onAction={() => selection.askFrom({ resource: id })}>Ask from here</MenuItem>
        <MenuItem onAction={() => selection.askTo({ resource: id })}>Ask to here</MenuItem>
        {isReadOnly ? null : (
          <>
            <MenuSeparator />
            {holds ? (
              <MenuItem shortcut="Insert" onAction={() => openDialog({ kind: 'add', parent: id })}>
                Add inside…
              </MenuItem>
            ) : null}
            <MenuItem shortcut="C" onAction={() => openDialog({ kind: 'connect', from: id })}>
              Connect…
            </MenuItem>
            <MenuItem shortcut="F2" onAction={() => openDialog({ kind: 'rename', id })}>
              Rename…
            </MenuItem>
            <MenuItem shortcut="M" onAction={() => openDialog({ kind: 'move', ids: [id] })}>
              Move to…
            </MenuItem>
            <MenuItem shortcut="Ctrl+D" onAction={() => duplicate([id])}>
              Duplicate
            </MenuItem>
            <MenuItem isDangerous shortcut="Del" onAction={() => remove([id])}>
              Delete
            </MenuItem>
          </>
        )}
      </Menu>
    </MenuTrigger>
  );
}
