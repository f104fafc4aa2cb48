'use client';
import { useContext } from 'react';
import { type ChangedResource, kindEntry, type ResourceId } from '../../../model/index.ts';
import { documentStore } from '../../../store/document-store.ts';
import { selectionStore } from '../../../store/selection-store.ts';
import { splitStore } from '../../../store/split-store.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem, MenuTrigger } from '../../ui/Menu.tsx';
import { DifferenceSign, differenceIcons } from './DifferenceSign.tsx';
import { ChangesContext } from './split-context.ts';

const order = ['added', 'removed', 'changed'] as const;

/** How many things differ and which, as a list that goes to each. */
export function WhatDiffers() {
  const changes = useContext(ChangesContext);
  if (changes.length === 0) return <span className="truncate text-12 text-muted">Nothing differs</span>;
  const counts = order.flatMap((how) => {
    const count = changes.filter((one) => one.how === how).length;
    return count > 0 ? [{ how, count, Icon: differenceIcons[how] }] : [];
  });
  const words = counts.map(({ how, count }) => `${count} ${how}`).join(', ');
  return (
    <MenuTrigger>
      <Button size="small" kind="quiet" aria-label={`What differs: ${words}`}>
        {counts.map(({ how, count, Icon }) => (
          <span key={how} className="inline-flex items-center gap-0.5 tabular-nums" title={`${count} ${how}`}>
            <Icon size={12} strokeWidth={2.5} aria-hidden />
            {count}
            <span className="hidden @min-[40rem]:inline"> {how}</span>
          </span>
        ))}
      </Button>
      <Menu
        aria-label="What differs"
        onAction={(id) => {
          const change = changes.find((one) => one.id === id);
          if (change) goTo(change);
        }}
        popover={{ placement: 'bottom end' }}
      >
        {changes.map(({ id, name, kind, how, fields }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={`${name}, ${how}`}
            icon={<DifferenceSign how={how} />}
            says={[kindEntry(kind).title, ...(fields.length > 0 ? [fields.join(', ')] : [])].join(': ')}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

/** Goes to a thing in the pane that has it; the shown one, where both do. */
function goTo({ id, how }: ChangedResource): void {
  const { panes } = splitStore.getState();
  if (panes && how !== 'changed')
    documentStore.getState().showVariant(how === 'added' ? panes.right : panes.left);
  selectionStore.getState().focusResource(id as ResourceId);
}
