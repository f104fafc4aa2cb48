'use client';
import { useState } from 'react';
import { kindEntry, type Resource } from '../../model/index.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { rename } from './editing.ts';

/** Asks for a new name; what Azure refuses is said under the field. */
export function RenameDialog({
  resource,
  onClose,
}: {
  readonly resource: Resource;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(resource.name);
  const [wrong, setWrong] = useState<string | null>(null);
  const { nameRule } = kindEntry(resource.kind);
  const take = () => {
    const refused = name === resource.name ? null : rename(resource.id, name);
    if (refused === null) onClose();
    else setWrong(refused);
  };
  return (
    <Dialog
      title={`Rename ${resource.name}`}
      size="small"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" onPress={take}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        autoFocus
        value={name}
        onChange={(text) => {
          setName(text);
          setWrong(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
        help={nameRule ? `Allowed: ${nameRule.says}.` : null}
        error={wrong}
      />
    </Dialog>
  );
}
