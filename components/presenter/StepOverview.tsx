'use client';
import { ListBox, ListBoxItem } from 'react-aria-components';
import { presenterStore, usePresenter } from '../../store/presenter-store.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { classes, focusRing } from '../ui/styles.ts';
import { goTo } from './stage-actions.ts';
import { useSteps } from './use-steps.ts';

/** All steps at once, to go to any of them. */
export function StepOverview() {
  const isOpen = usePresenter((state) => state.mode === 'presenting' && state.overview);
  const { steps, step } = useSteps();
  return (
    <Dialog
      title="All steps"
      size="wide"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) presenterStore.setState({ overview: false });
      }}
    >
      <ListBox
        aria-label="All steps"
        autoFocus
        layout="grid"
        selectionMode="single"
        selectedKeys={step ? [step.id] : []}
        // A press on the chosen one unchooses it: it is meant all the same.
        onSelectionChange={(keys) => goTo(keys === 'all' ? step?.id : String([...keys][0] ?? step?.id))}
        className="grid gap-2 outline-none md:grid-cols-2"
      >
        {steps.map(({ id, title }, index) => (
          <ListBoxItem
            key={id}
            id={id}
            textValue={title || `Step ${index + 1}`}
            className={classes(
              'flex cursor-pointer items-baseline gap-3 rounded-node border border-line bg-card px-4 py-3 text-20 text-ink data-hovered:border-accent data-selected:border-accent data-selected:bg-accent/12',
              focusRing,
            )}
          >
            <span className="w-8 shrink-0 text-right text-muted tabular-nums">{index + 1}</span>
            <span className="min-w-0 flex-1">{title || `Step ${index + 1}`}</span>
          </ListBoxItem>
        ))}
      </ListBox>
    </Dialog>
  );
}
