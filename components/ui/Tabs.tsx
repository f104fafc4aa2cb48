'use client';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { classes, focusRingInside } from './styles.ts';

/** One tab: its title, a mark such as a count, and what it shows. */
export interface TabItem {
  readonly id: string;
  readonly title: string;
  readonly mark?: ReactNode;
  readonly content: ReactNode;
}

/** What tabs take; `end` stands at the right of the row of titles. */
export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
  readonly end?: ReactNode;
  readonly className?: string;
  readonly panelClassName?: string;
}

/** Several views of one place, one at a time. */
export function Tabs({ label, items, selected, onSelect, end, className, panelClassName }: TabsProps) {
  return (
    <AriaTabs
      data-tabs
      {...(selected === undefined ? {} : { selectedKey: selected })}
      onSelectionChange={(key) => onSelect?.(String(key))}
      // The ring of what has the keyboard inside is enough; the frame of all tabs needs none.
      className={classes(
        'flex min-h-0 min-w-0 flex-col outline-none! data-focus-visible:outline-none!',
        className,
      )}
    >
      <div className="flex shrink-0 items-center border-line border-b">
        <TabList aria-label={label} className="flex min-w-0 flex-1 gap-4 overflow-x-auto px-3">
          {items.map(({ id, title, mark }) => (
            <Tab
              key={id}
              id={id}
              className={classes(
                'flex h-9 shrink-0 items-center gap-1.5 border-transparent border-b-2 text-13 text-muted data-selected:border-accent data-hovered:text-ink data-selected:font-semibold data-selected:text-ink',
                focusRingInside,
              )}
            >
              {title}
              {mark}
            </Tab>
          ))}
        </TabList>
        {end}
      </div>
      {items.map(({ id, content }) => (
        <TabPanel
          key={id}
          id={id}
          className={classes(
            'min-h-0 flex-1 outline-none',
            panelClassName ?? 'overflow-auto',
            focusRingInside,
          )}
        >
          <PanelContent>{content}</PanelContent>
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** What is pressed in a panel may open another one: the tab of that one gets the keyboard, which would be lost else. */
function PanelContent({ children }: { readonly children: ReactNode }) {
  const content = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = content.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const tabs = element.closest('[data-tabs]');
      requestAnimationFrame(() => {
        if (document.activeElement !== document.body) return;
        tabs?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      });
    };
  }, []);
  return (
    <div ref={content} className="contents">
      {children}
    </div>
  );
}
