'use client';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classes, focusRing } from '../ui/styles.ts';

/** What a part of the inspector shows under its heading. */
export interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Starts closed and can be opened. */
  readonly folds?: boolean;
}

/** A part of the inspector. */
export function Section({ title, children, folds }: SectionProps) {
  if (!folds) {
    return (
      <section className="flex flex-col gap-2">
        <h3 className="font-semibold text-12 text-muted">{title}</h3>
        {children}
      </section>
    );
  }
  return (
    <Disclosure className="flex flex-col">
      {({ isExpanded }) => (
        <>
          <Heading level={3}>
            <Button
              slot="trigger"
              className={classes(
                '-ml-1 flex min-h-6 items-center gap-1 rounded-control px-1 font-semibold text-12 text-muted data-hovered:text-ink',
                focusRing,
              )}
            >
              <ChevronRight
                size={14}
                aria-hidden
                className={classes('transition-transform', isExpanded && 'rotate-90')}
              />
              {title}
            </Button>
          </Heading>
          <DisclosurePanel>
            {isExpanded ? <div className="flex flex-col gap-3 pt-2">{children}</div> : null}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  );
}
