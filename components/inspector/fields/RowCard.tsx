'use client';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import { classes, focusRing } from '../../ui/styles.ts';

/** What a row shows while closed and while open. */
export interface RowCardProps {
  readonly title: ReactNode;
  readonly summary?: ReactNode;
  readonly tools?: ReactNode;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

/** One row that opens to its fields. */
export function RowCard({ title, summary, tools, isOpen, onOpenChange, children }: RowCardProps) {
  return (
    <Disclosure
      isExpanded={isOpen}
      onExpandedChange={onOpenChange}
      className="min-w-0 rounded-control border border-line bg-page"
    >
      <div className="flex items-center gap-1 pr-1">
        <Heading className="flex min-w-0 flex-1">
          <Button
            slot="trigger"
            className={classes(
              'flex min-h-8 min-w-0 flex-1 items-start gap-1.5 rounded-control px-1.5 py-1.5 text-left',
              focusRing,
            )}
          >
            <ChevronRight
              size={14}
              aria-hidden
              className={classes('mt-0.5 shrink-0 text-muted transition-transform', isOpen && 'rotate-90')}
            />
            <span className="flex min-w-0 flex-1 flex-col">
              <span className="line-clamp-2 break-words text-13 text-ink">{title}</span>
              {summary ? <span className="break-words text-12 text-muted">{summary}</span> : null}
            </span>
          </Button>
        </Heading>
        {tools}
      </div>
      <DisclosurePanel>
        {isOpen ? <div className="flex flex-col gap-3 border-line border-t p-2.5">{children}</div> : null}
      </DisclosurePanel>
    </Disclosure>
  );
}
