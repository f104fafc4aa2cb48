'use client';
import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  Tree,
  TreeItem,
  TreeItemContent,
  Virtualizer,
} from 'react-aria-components';
import { type Design, find, kindEntry, summaryOf, toResourceId } from '../../model/index.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import { openDialog } from '../commands/dialog-store.ts';
import { duplicate, remove } from '../commands/editing.ts';
import { KindGlyph } from '../ui/Glyph.tsx';
import { classes, focusRingInside } from '../ui/styles.ts';
import { containersOf, idsOf, type OutlineNode, outlineOf } from './outline-tree.ts';
import { RowMenu } from './RowMenu.tsx';

const rowHeight = 28;

/** What the tree is drawn from. */
export interface OutlineTreeProps {
  readonly design: Design;
  readonly query: string;
  readonly isReadOnly: boolean;
}

/** Everything in the design as a tree that the keyboard can edit. */
export function OutlineTree({ design, query, isReadOnly }: OutlineTreeProps) {
  const selected = useSelection((state) => state.selected);
  const nodes = useMemo(() => outlineOf(design, query), [design, query]);
  // Closed ones are kept, so that what is added later is seen at once.
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const all = useMemo(() => idsOf(nodes), [nodes]);
  const ways = selected.flatMap((id) => {
    const resource = find(design, id);
    return resource ? containersOf(design, resource).map((one) => one.id as string) : [];
  });
  const expanded = query === '' ? all.filter((id) => !closed.has(id) || ways.includes(id)) : all;
  return (
    // The tree takes every letter for its search by typing; our keys come before that.
    <div
      role="presentation"
      data-outline
      className="flex min-h-0 flex-1 flex-col"
      onKeyDownCapture={(event) => {
        if (!actOnKey(event, selected, isReadOnly)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight, padding: 4 }}>
        <Tree
          aria-label="Everything in the design"
          items={nodes}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            selectionStore.getState().select((keys === 'all' ? all : [...keys].map(String)).map(toResourceId))
          }
          expandedKeys={expanded}
          onExpandedChange={(keys: Set<Key>) => setClosed(new Set(all.filter((id) => !keys.has(id))))}
          onAction={(key) => selectionStore.getState().focusResource(toResourceId(String(key)))}
          renderEmptyState={() => (
            <p className="p-3 text-13 text-muted">Nothing has “{query}” in its name.</p>
          )}
          className="min-h-0 flex-1 overflow-y-auto outline-none"
        >
          {(node) => <OutlineRow node={node} isReadOnly={isReadOnly} />}
        </Tree>
      </Virtualizer>
    </div>
  );
}

function OutlineRow({ node, isReadOnly }: { readonly node: OutlineNode; readonly isReadOnly: boolean }) {
  const { resource } = node;
  const summary = summaryOf(resource);
  return (
    <TreeItem
      id={node.id}
      textValue={`${resource.name}, ${kindEntry(resource.kind).title}${summary ? `, ${summary}` : ''}`}
      className={classes(
        'group flex min-h-7 items-center rounded-control text-13 text-ink data-selected:bg-accent/12 data-hovered:bg-ink/6',
        focusRingInside,
      )}
    >
      <TreeItemContent>
        {({ hasChildItems, level, isExpanded }) => (
          <div
            className="flex min-w-0 flex-1 items-center gap-1.5 pr-1"
            style={{ paddingLeft: (level - 1) * 14 }}
          >
            {hasChildItems ? (
              <Button slot="chevron" className="flex size-6 shrink-0 items-center justify-center text-muted">
                <ChevronRight size={14} aria-hidden className={isExpanded ? 'rotate-90' : ''} />
              </Button>
            ) : (
              <span className="w-6 shrink-0" />
            )}
            <KindGlyph kind={resource.kind} size={14} className="shrink-0 text-muted" />
            <span className="min-w-0 shrink-[0.5] truncate" title={resource.name}>
              {resource.name}
            </span>
            <span className="min-w-0 flex-1 truncate font-mono text-12 text-muted">{summary}</span>
            <span className="w-0 shrink-0 overflow-hidden group-data-focus-visible-within:w-6 group-data-hovered:w-6 group-data-selected:w-6">
              <RowMenu resource={resource} isReadOnly={isReadOnly} />
            </span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>
        {(child) => <OutlineRow node={child} isReadOnly={isReadOnly} />}
      </Collection>
    </TreeItem>
  );
}

/** Acts on the focused row, or on the whole selection where that is part of it. */
function actOnKey(event: KeyboardEvent, selected: readonly string[], isReadOnly: boolean): boolean {
  const row = (event.target as Element).closest('[role="row"]');
  const key = row?.getAttribute('data-key');
  // Inside a menu or a button of the row the key belongs to that.
  if (!key || event.target !== row || isReadOnly) return false;
  const id = toResourceId(key);
  const ids = selected.includes(id) ? selected.map(toResourceId) : [id];
  const chord = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'F2':
      openDialog({ kind: 'rename', id });
      return true;
    case 'Insert':
      openDialog({ kind: 'add', parent: id });
      return true;
    case 'Delete':
    case 'Backspace':
      remove(ids);
      return true;
    case 'd':
      if (chord) duplicate(ids);
      return chord;
    case 'c':
      if (!chord && !event.altKey) openDialog({ kind: 'connect', from: id });
      return !chord && !event.altKey;
    case 'm':
      if (!chord && !event.altKey) openDialog({ kind: 'move', ids });
      return !chord && !event.altKey;
    default:
      return false;
  }
}
