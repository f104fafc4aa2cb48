'use client';
import { useMemo, useRef, useState } from 'react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useSelection } from '../../store/selection-store.ts';
import { putAnywhere, startPlacing, takeInHand } from '../canvas/placing.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { classes } from '../ui/styles.ts';
import { groupsFor } from './palette-items.ts';

const tints: Readonly<Record<string, string>> = {
  Places: 'text-muted bg-muted/12',
  Network: 'text-service-endpoint bg-service-endpoint/12',
  Rules: 'text-blocked bg-blocked/12',
  Names: 'text-misdirected bg-misdirected/12',
  Compute: 'text-muted bg-muted/12',
  Services: 'text-private bg-private/12',
};

/** A press that came this long after a pointer went down is no pointer press. */
const pointerPressMs = 2000;

/** Everything that can be drawn, grouped and searchable: drag it, click it and then the canvas, or press Enter. */
export function Palette() {
  const [text, setText] = useState('');
  const groups = useMemo(() => groupsFor(text), [text]);
  const placing = useSelection((state) => state.placing);
  const pointerDownAt = useRef(0);
  const first = groups[0]?.items[0];
  const itemOf = (key: string) => groups.flatMap(({ items }) => items).find((item) => item.key === key);

  return (
    <div className="flex min-h-0 flex-1 flex-col" data-focus="palette">
      <SearchField
        label="Find a service"
        shortcut="/"
        value={text}
        onChange={setText}
        onSubmit={() => {
          if (!first) return;
          setText('');
          putAnywhere(first.kind, first.settings);
        }}
        className="mx-3 mt-3 mb-1"
      />
      <div
        className="min-h-0 flex-1 overflow-y-auto px-2 pb-3"
        onPointerDownCapture={(event) => {
          const pressed = (event.target as HTMLElement).closest<HTMLElement>('[data-kind]');
          const item = itemOf(pressed?.dataset.item ?? '');
          if (!item) return;
          pointerDownAt.current = event.timeStamp;
          startPlacing(event, item.kind, item.settings);
        }}
      >
        <ListBox
          aria-label="What can be added"
          layout="grid"
          selectionMode="none"
          className="outline-none"
          renderEmptyState={() => (
            <p className="px-2 py-4 text-13 text-muted">
              Nothing is called that. Try “private link” or “database”.
            </p>
          )}
          onAction={(key) => {
            const item = itemOf(String(key));
            if (!item) return;
            const isPointer = performance.now() - pointerDownAt.current < pointerPressMs;
            if (isPointer) takeInHand(item.kind, item.settings);
            else putAnywhere(item.kind, item.settings);
          }}
        >
          {groups.map((group) => (
            <ListBoxSection key={group.title} className="grid grid-cols-2 gap-x-1">
              <Header className="col-span-2 px-1 pt-3 pb-1 font-medium text-12 text-muted">
                {group.title}
              </Header>
              {group.items.map((item) => (
                <ListBoxItem
                  key={item.key}
                  id={item.key}
                  textValue={item.label}
                  className={classes(
                    'cursor-grab touch-none rounded-control outline-none data-hovered:bg-ink/6 data-focus-visible:outline-2 data-focus-visible:outline-accent',
                    placing === item.kind && item.settings === undefined && 'bg-accent/12',
                  )}
                >
                  <span
                    data-kind={item.kind}
                    data-item={item.key}
                    title={item.says}
                    className="flex h-full min-h-8 items-center gap-1 px-1 py-0.5"
                  >
                    <span
                      className={classes(
                        'flex size-6 shrink-0 items-center justify-center rounded-control',
                        tints[group.title],
                      )}
                    >
                      <Glyph path={item.glyph} size={14} />
                    </span>
                    <span className="min-w-0 text-13 text-ink leading-tight">{breakable(item.label)}</span>
                  </span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
    </div>
  );
}

/** Lets a product's name such as ExpressRoute break between its words. */
function breakable(label: string): string {
  return label.replace(/([a-z])([A-Z])/g, '$1\u200b$2');
}
