'use client';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { showDialog } from '../../store/layout-store.ts';
import { openDialog } from '../commands/dialog-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { OutlineTree } from './OutlineTree.tsx';

/** The design as a tree and as tables: the same things as on the canvas, all of it by keyboard. */
export function Outline() {
  const design = useDocument(shownDesign);
  const isReadOnly = useDocument((state) => state.readOnly);
  const [query, setQuery] = useState('');
  const isEmpty = Object.keys(design.resources).length === 0;
  const addAnything = () => openDialog({ kind: 'add', parent: null });
  if (isEmpty) {
    return (
      <EmptyState
        title="Nothing in the design yet"
        action={
          <Button kind="primary" onPress={addAnything} isDisabled={isReadOnly}>
            <Plus size={14} aria-hidden /> Add the first thing
          </Button>
        }
      >
        Start with a VNet or an on-premises site; everything else stands in or beside them.
      </EmptyState>
    );
  }
  return (
    <section aria-label="Outline" className="flex h-full min-h-0 flex-col">
      <div className="flex items-center gap-1 p-2">
        <SearchField
          label="Find in the outline"
          placeholder="Find"
          value={query}
          onChange={setQuery}
          className="min-w-0 flex-1"
        />
        {isReadOnly ? null : (
          <IconButton label="Add to the canvas" icon={<Plus size={16} aria-hidden />} onPress={addAnything} />
        )}
      </div>
      <OutlineTree design={design} query={query} isReadOnly={isReadOnly} />
      <div className="border-line border-t p-2">
        <Button className="w-full" onPress={() => showDialog('tables')}>
          Open as tables
        </Button>
      </div>
    </section>
  );
}
