'use client';
import { X } from 'lucide-react';
import { useState } from 'react';
import type { Resource } from '../../model/index.ts';
import { changeScope } from '../commands/editing.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';

/** Tags as "name = value" lines. */
export function TagsField({
  resource,
  isReadOnly,
}: {
  readonly resource: Resource;
  readonly isReadOnly: boolean;
}) {
  const [name, setName] = useState('');
  const [value, setValue] = useState('');
  const write = (tags: Readonly<Record<string, string>>) =>
    changeScope([resource.id], { tags }, 'Change tags');
  const tags = Object.entries(resource.tags);
  const add = () => {
    write({ ...resource.tags, [name.trim()]: value.trim() });
    setName('');
    setValue('');
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 text-12 text-muted">Tags</legend>
      {tags.map(([key, text]) => (
        <div
          key={key}
          className="flex items-center gap-2 rounded-control border border-line bg-page pl-2 text-13"
        >
          <span className="min-w-0 flex-1 truncate">
            <span className="text-muted">{key}</span> {text}
          </span>
          {isReadOnly ? null : (
            <IconButton
              label={`Remove tag ${key}`}
              size="small"
              icon={<X size={14} aria-hidden />}
              onPress={() => write(Object.fromEntries(tags.filter(([one]) => one !== key)))}
            />
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <div className="flex items-end gap-1">
          <TextField
            label="Name of the new tag"
            hideLabel
            placeholder="Name"
            value={name}
            onChange={setName}
            className="flex-1"
          />
          <TextField
            label="Value of the new tag"
            hideLabel
            placeholder="Value"
            value={value}
            onChange={setValue}
            className="flex-1"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && name.trim() !== '') add();
            }}
          />
          <Button isDisabled={name.trim() === ''} onPress={add}>
            Add
          </Button>
        </div>
      )}
    </fieldset>
  );
}
